import 'server-only'
import type { Finding, Reason } from '@/lib/comments/decision/verdict'
import { once } from '@/lib/once'
import type { OutsideCheck, Question } from './outside-check'

/** A reader waits for the answer, and a moderator can always look instead. Seconds. */
const ANSWER_SECONDS = 3

/**
 * Replies that are asked about at a time: many times what a busy newspaper gets, and a bound on
 * what a crowd of machines can make this server keep open.
 */
const AT_ONCE_MAX = 50

/**
 * What checks on other servers say, all asked at once. One that fails, hangs or comes late holds
 * the comment and says so. Never call it within a transaction.
 */
export async function ask(
  checks: OutsideCheck[],
  question: Question,
  { seconds = ANSWER_SECONDS, atOnce = AT_ONCE_MAX } = {},
): Promise<Reason[]> {
  const turns = once('outside-checks', () => ({ taken: 0 }))
  if (turns.taken >= atOnce) {
    return checks.flatMap((check) =>
      signed(check, held(`Too many replies came at once to ask ${check.title}.`)),
    )
  }
  turns.taken += 1
  try {
    const asked = checks.map((check) => findingsOf(check, question, seconds))
    const findings = await Promise.all(asked)
    return checks.flatMap((check, index) => signed(check, findings[index] ?? []))
  } finally {
    turns.taken -= 1
  }
}

async function findingsOf(check: OutsideCheck, question: Question, seconds: number) {
  const ending = new AbortController()
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<Finding[]>((resolve) => {
    timer = setTimeout(() => {
      resolve(held(`${check.title} did not answer in ${seconds} s.`))
      ending.abort()
    }, seconds * 1000)
  })
  try {
    return await Promise.race([attempt(check, question, ending.signal), late])
  } finally {
    clearTimeout(timer)
  }
}

/** Its error goes nowhere: it may repeat what was asked. */
async function attempt(check: OutsideCheck, question: Question, signal: AbortSignal) {
  try {
    return await check.run(question, signal)
  } catch {
    return held(`${check.title} could not be asked.`)
  }
}

function held(because: string): Finding[] {
  return [{ verdict: 'hold', because }]
}

function signed({ name, version }: OutsideCheck, findings: Finding[]): Reason[] {
  return findings.map((found) => ({ check: name, version, ...found }))
}
