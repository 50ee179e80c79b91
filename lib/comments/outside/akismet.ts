import 'server-only'
import type { Finding } from '@/lib/comments/decision/verdict'
import type { OutsideCheck, Question } from './outside-check'

/** What Akismet asks its callers to be called: an application and what in it asks. */
const USER_AGENT = 'Rejoinder/0.1 | akismet/1'

/** Its answers are words. Whatever is longer is none of them. Characters. */
const ANSWER_MAX = 100

/** Enough of an explanation to act on. Characters. */
const HELP_MAX = 120

type Options = {
  key: string
  /** The service, without path. */
  url: string
  /** The address readers know this site by. */
  blog: string
}

/** Akismet's `comment-check` (https://akismet.com/developers/detailed-docs/comment-check/). */
export function akismet({ key, url, blog }: Options): OutsideCheck {
  return {
    name: 'akismet',
    version: 1,
    title: 'Akismet',
    host: new URL(url).host,
    async run(question, signal) {
      const answer = await fetch(new URL('/1.1/comment-check', url), {
        method: 'POST',
        headers: { 'user-agent': USER_AGENT },
        body: new URLSearchParams({ api_key: key, blog, ...fieldsOf(question) }),
        // What a reader wrote goes where the operator said, and nowhere else.
        redirect: 'error',
        cache: 'no-store',
        signal,
      })
      const said = await readShortly(answer)
      if (!answer.ok) return held(`Akismet answered with an error (${answer.status}).`)
      return findingsOf(said, answer.headers, key)
    },
  }
}

function fieldsOf(question: Question): Record<string, string> {
  return {
    user_ip: question.addressBucket.replace(/\/64$/, ''),
    user_agent: question.userAgent,
    permalink: question.articleUrl,
    comment_type: 'comment',
    comment_author: question.name,
    ...(question.website && { comment_author_url: question.website }),
    comment_content: question.text,
    comment_date_gmt: question.now.toISOString(),
    blog_charset: 'UTF-8',
    ...(question.isEdit && { recheck_reason: 'edit' }),
  }
}

/** Even what it would throw away is kept: nothing is lost because a machine says so. */
function findingsOf(said: string, headers: Headers, key: string): Finding[] {
  if (said === 'false') return []
  if (said === 'true') {
    const isCertain = headers.get('x-akismet-pro-tip') === 'discard'
    const because = isCertain ? 'Akismet is certain that it is spam.' : 'Akismet takes it for spam.'
    return [{ verdict: 'spam', because }]
  }
  // Words of another server, shown to moderators; the key must not be among them.
  const help = headers.get('x-akismet-debug-help')?.replaceAll(key, '…').slice(0, HELP_MAX)
  if (help) return held(`Akismet did not take the question: ${help.replace(/\.$/, '')}.`)
  if (said === 'invalid') return held('Akismet does not accept the key of this site.')
  return held('Akismet gave an answer that is none.')
}

function held(because: string): Finding[] {
  return [{ verdict: 'hold', because }]
}

/** Reads no more than an answer has: the rest is not waited for. */
async function readShortly({ body }: Response): Promise<string> {
  const reader = body?.getReader()
  const decoder = new TextDecoder()
  let text = ''
  while (reader && text.length <= ANSWER_MAX) {
    const { done, value } = await reader.read()
    if (done) return text.trim()
    text += decoder.decode(value, { stream: true })
  }
  await reader?.cancel()
  return text
}
