import { progress } from '@clack/prompts'

export type Progress = { update(done: number, total: number): void; end(): void }

/** A bar on a terminal, a line for every tenth elsewhere. */
export function showProgress(label: string): Progress {
  return process.stdout.isTTY ? bar(label) : lines(label)
}

export const noProgress: Progress = { update() {}, end() {} }

function bar(label: string): Progress {
  const started = Date.now()
  let shown: ReturnType<typeof progress> | undefined
  let before = 0
  return {
    update(done, total) {
      if (!shown) {
        shown = progress({ max: total })
        shown.start(label)
      }
      shown.advance(done - before, `${label}: ${done} of ${total}${timeLeft(started, done, total)}`)
      before = done
    },
    end: () => shown?.stop(`${label}: ended after ${before}`),
  }
}

function timeLeft(started: number, done: number, total: number): string {
  if (done === 0 || done === total) return ''
  const seconds = (Date.now() - started) / 1000
  return `, about ${Math.ceil((seconds / done) * (total - done))} s left`
}

function lines(label: string): Progress {
  let tenth = -1
  return {
    update(done, total) {
      const reached = Math.floor((10 * done) / Math.max(total, 1))
      if (reached === tenth) return
      tenth = reached
      process.stdout.write(`· ${label}: ${done} of ${total}\n`)
    },
    end() {},
  }
}
