/** What a form knows about its last submission. Shared by actions and forms. */
export type ActionState<Outcome = never, Code extends string = string> =
  | { kind: 'idle' }
  | { kind: 'done'; outcome: Outcome }
  | { kind: 'invalid'; fieldErrors: Record<string, string>; values: FormValues }
  /** A look at what was typed, as it would be published. Nothing was done. */
  | { kind: 'previewed'; shown: FormValues; values: FormValues }
  | (Refused<Code> & { values: FormValues })

/** Why something was not done. */
export type Refused<Code extends string> = {
  kind: 'refused'
  code: Code
  waitSeconds?: number
  /** Where what it is about can be seen by whoever asks. */
  path?: string
  /** What the server alone can say about it: who was faster, and when. */
  told?: string
}

/** The name of the button that asks for a look instead of the deed. */
export const PREVIEW_BUTTON = 'preview'

/**
 * What was typed, so that it can stand in its own field again. Only the answer that is rendered in
 * the same process has it; browsers are sent a state without it, and ask their fields.
 */
export type FormValues = Record<string, string>

/** The first message about each field, in the order they were found. */
export function firstErrors(issues: readonly Issue[]): Record<string, string> {
  const errors: Record<string, string> = {}
  for (const { path, message } of issues) errors[String(path[0])] ??= message
  return errors
}

/** As much of zod's issue as is read here: this file goes to browsers, and zod does not. */
type Issue = { path: readonly PropertyKey[]; message: string }

export const IDLE = { kind: 'idle' } as const
