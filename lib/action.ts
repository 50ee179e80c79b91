import 'server-only'
import { refresh } from 'next/cache'
import { headers } from 'next/headers'
import type { z } from 'zod'
import {
  type ActionState,
  type FormValues,
  firstErrors,
  PREVIEW_BUTTON,
  type Refused,
} from '@/lib/action-state'
import type { Actor } from '@/lib/auth/actor'
import { requireActor } from '@/lib/auth/guards'
import type { Permission } from '@/lib/auth/permissions'
import type { Change } from '@/lib/database/announce'
import { spreadChange } from '@/lib/serving/expiry'

/** What an action knows of its request, besides the form. */
export type ActionRequest = { addressBucket: string; userAgent: string; now: Date }

/** Fields whose content is never sent back. */
const SECRET_FIELDS = ['password', 'current', 'token', 'code']

type Handled<Outcome, Code extends string> =
  | { kind: 'done'; outcome: Outcome }
  | Refused<Code>
  | { kind: 'invalid'; fieldErrors: Record<string, string> }

/** What a browser sends for a field in which no file was chosen. */
const NO_BYTES = new File([], '')

/** A field whose schema says so may come many times: its values are read as lines. */
export const MANY = 'many'

/** The fields of which a form shows a preview. */
type PreviewSchema = z.ZodObject<Record<string, z.ZodType<string>>>

/**
 * Parse, then handle. The only way to an exported action that strangers may call.
 * @param preview the fields to show to whoever presses `PREVIEW_BUTTON`: only they are parsed then,
 *   and nothing is handled
 */
export function publicAction<S extends z.ZodObject, Outcome, Code extends string>(
  schema: S,
  handle: (input: z.output<S>, request: ActionRequest) => Promise<Handled<Outcome, Code>>,
  preview?: PreviewSchema,
) {
  return async (
    _state: ActionState<Outcome, Code>,
    form: FormData,
  ): Promise<ActionState<Outcome, Code>> => {
    const values = readValues(schema, form)
    if (preview && form instanceof FormData && form.has(PREVIEW_BUTTON))
      return showPreview(preview, values)
    const parsed = schema.safeParse({ ...values, ...readFiles(schema, form) })
    if (!parsed.success) {
      return {
        kind: 'invalid',
        fieldErrors: firstErrors(parsed.error.issues),
        values: forFieldsOnly(values),
      }
    }
    const handled = await handle(parsed.data, await readRequest())
    return handled.kind === 'done' ? handled : { ...handled, values: forFieldsOnly(values) }
  }
}

/** Parse, guard, then handle. The only way to an exported action for signed-in people. */
export function staffAction<
  P extends Permission,
  S extends z.ZodObject,
  Outcome,
  Code extends string,
>(
  permission: P,
  schema: S,
  handle: (
    actor: Actor<P>,
    input: z.output<S>,
    request: ActionRequest,
  ) => Promise<Handled<Outcome, Code>>,
) {
  return async (
    state: ActionState<Outcome, Code>,
    form: FormData,
  ): Promise<ActionState<Outcome, Code>> => {
    const actor = await requireActor(permission)
    const action = publicAction(schema, (input: z.output<S>, request) =>
      handle(actor, input, request),
    )
    return action(state, form)
  }
}

/** After a commit: what it changed is rendered anew, from the very next request on. */
export async function showChange(change: Change | null): Promise<void> {
  // The asking page is sent along with the answer.
  refresh()
  if (change) await spreadChange(change)
}

function showPreview(schema: PreviewSchema, values: FormValues) {
  const parsed = schema.safeParse(values)
  return parsed.success
    ? {
        kind: 'previewed' as const,
        shown: parsed.data,
        values: forFieldsOnly({ ...values, ...parsed.data }),
      }
    : {
        kind: 'invalid' as const,
        fieldErrors: firstErrors(parsed.error.issues),
        values: forFieldsOnly(values),
      }
}

/** An allow-list: only what the schema names is read at all. */
function readValues(schema: z.ZodObject, form: unknown): FormValues {
  // Called by hand an action may be given anything at all.
  const fields = form instanceof FormData ? form : new FormData()
  return Object.fromEntries(
    Object.entries(schema.shape).map(([name, field]) => {
      const typed = fields.getAll(name).filter((value) => typeof value === 'string')
      return [name, field.meta()?.[MANY] ? typed.join('\n') : (typed[0] ?? '')]
    }),
  )
}

/** A file counts where the schema takes one, and is never sent back. */
function readFiles(schema: z.ZodObject, form: unknown): Record<string, File> {
  const fields = form instanceof FormData ? form : new FormData()
  return Object.fromEntries(
    Object.entries(schema.shape).flatMap(([name, field]) => {
      const value = fields.get(name)
      const isFile = value instanceof File && (field as z.ZodType).safeParse(NO_BYTES).success
      return isFile ? [[name, value]] : []
    }),
  )
}

/**
 * Without secrets, and read by nothing but the fields that are rendered here. A state is written
 * into the page three times: into a hidden field of its form, into the payload and into the answer to
 * a fetch. All three are JSON, and there these values are empty: an address stands in its field alone.
 */
function forFieldsOnly(values: FormValues): FormValues {
  const kept = Object.entries(values).filter(([name]) => !SECRET_FIELDS.includes(name))
  return Object.defineProperty(Object.fromEntries(kept), 'toJSON', { value: () => ({}) })
}

/** The front server says who asks; what a client claims under these names it has dropped. */
async function readRequest(): Promise<ActionRequest> {
  const all = await headers()
  return {
    addressBucket: all.get('x-rejoinder-client') ?? 'unknown',
    userAgent: all.get('user-agent') ?? '',
    now: new Date(),
  }
}
