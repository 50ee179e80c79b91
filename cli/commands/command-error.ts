/** A command that cannot do what it was asked. The message is one sentence for who typed it. */
export class CommandError extends Error {
  constructor(
    message: string,
    readonly exitCode = 1,
  ) {
    super(message)
  }
}

/** What the process exits with when it was called wrongly. */
export const EXIT_USAGE = 2
