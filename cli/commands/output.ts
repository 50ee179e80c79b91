import type { Command } from 'commander'

/** What every command understands. */
export type CommonOptions = { json?: boolean; yes?: boolean }

export function withCommonOptions(command: Command): Command {
  return command
    .option('--json', 'print the result as JSON, whole and nothing else')
    .option('--yes', 'ask nothing')
}

/** The result, for a program or for a person. */
export function print<T>(result: T, { json }: CommonOptions, lines: (result: T) => string[]): void {
  const text = json ? JSON.stringify(result, null, 2) : lines(result).map(printable).join('\n')
  process.stdout.write(`${text}\n`)
}

/** True when there is somebody to ask. */
export function canAsk({ yes, json }: CommonOptions): boolean {
  return !yes && !json && process.stdin.isTTY && process.stdout.isTTY
}

/** What strangers typed must not steer the terminal it is shown on. */
function printable(line: string): string {
  return line.replace(/[\p{Cc}\p{Bidi_Control}]/gu, ' ')
}
