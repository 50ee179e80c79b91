import { expect, test } from './fixtures'
import * as http from './http'
import { hiddenFields, postForm } from './plain-form'

const AT_ONCE = 200

/** To see this go red, take `keepWaiting` out of lib/serving/front-server.ts and wait a minute. */
test('two hundred people who reply to one article in the same moment', async ({
  site,
  database,
}) => {
  test.setTimeout(300_000)
  await database.query("UPDATE private.discussion SET hold_policy = 'PUBLISH'")
  const article = await database.addArticle()
  await database.announce()
  const url = site.url + article.path
  const hidden = hiddenFields((await http.send(url)).text, 'text')
  const people = Array.from({ length: AT_ONCE }, (_, index) => `Reader ${index}.`)
  const answers = await Promise.all(
    people.map((name, index) => {
      const email = `${crypto.randomUUID()}@example.com`
      const fields = { ...hidden, name, email, text: `I am number ${index}.` }
      return postForm(url, { ...fields, website: '', extra: '' })
    }),
  )
  await database.query("UPDATE private.discussion SET hold_policy = 'HOLD_FIRST'")
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
  for (const [index, { text }] of answers.entries()) {
    expect(text).toContain('Your reply is published.')
    expect(text).toContain(`I am number ${index}.`)
  }
  const rows = await database.query(
    'SELECT author_name AS name FROM comment WHERE article_id = $1',
    [article.id],
  )
  expect(rows.map(({ name }) => name).sort()).toEqual(people.sort())
  const shown = (await http.send(url)).text
  expect(shown).toContain(`>${AT_ONCE} replies</h2>`)
  const last = (await http.send(`${url}/comments/${AT_ONCE / 50}`)).text
  expect(last.match(/<article id="comment-/g)).toHaveLength(50)
})
