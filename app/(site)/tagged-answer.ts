/** What has no head to name its tags in says them in a header, which the front server takes out. */
export function taggedAnswer(body: string, type: string, tags: string[]): Response {
  const headers = { 'Content-Type': `${type}; charset=utf-8`, 'X-Rejoinder-Tags': tags.join(' ') }
  return new Response(body, { headers })
}
