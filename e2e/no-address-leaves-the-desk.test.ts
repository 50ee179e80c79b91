import { readFileSync } from 'node:fs'
import path from 'node:path'
import { crawl } from './crawl'
import { decide, expect, fillReply, send, signIn, test, visit } from './fixtures'
import * as http from './http'
import { addressNeedlesOf, finderOf, needlesOf, searchFolder } from './needles'
import { hiddenFields, postForm, postReply } from './plain-form'
import { ADMINISTRATOR, ROOT } from './server'

/*
 * A commenter's e-mail address never leaves the desk, plain or as anything computed from it.
 * To see this go red, put the address where the public can read it: append `input.email` to
 * `authorName` in lib/comments/mutations.ts; or print a form in lib/action.ts; or select
 * `contact: { select: { emailDigest: true } }` in `publicCommentSelect`, which does not even leak:
 * the reader's role is refused, pages fail and the first answer is not 200.
 */
test('no answer, log line or file holds an address, a browser or a network address', async ({
  page,
  openDesk,
  open,
  site,
  database,
  tolerate,
}, testInfo) => {
  test.setTimeout(180_000)
  tolerate(404)
  const secret = crypto.randomUUID().replaceAll('-', '')
  const agent = `Canary/${secret}`
  const people = ['held', 'approved', 'spam', 'trashed', 'trap', 'refused'].map((state, index) => ({
    state,
    name: `Canary ${state} ${secret.slice(0, 6)}`,
    email: `Bird.${state}+${secret}@canary-${secret.slice(0, 12)}.example`,
    address: `203.0.113.${100 + index}`,
  }))
  const needles = people.flatMap(({ email, address }) => [
    ...needlesOf(email),
    ...addressNeedlesOf(address),
  ])
  needles.push(...needlesOf(agent))
  const find = finderOf(needles)

  const article = await database.addArticle({ published_at: new Date().toISOString() })
  await database.announce()
  const url = site.url + article.path
  const answers: { what: string; bytes: Buffer }[] = []
  const jars: string[] = []
  const keep = (what: string, { status, headers, body }: http.Answer) => {
    answers.push({ what, bytes: Buffer.concat([Buffer.from(JSON.stringify(headers)), body]) })
    return status
  }

  await test.step('six people post', async () => {
    for (const { state, name, email, address } of people) {
      const extra = state === 'trap' ? 'filled by a machine' : ''
      const text = state === 'refused' ? '' : `A canary sings: ${state}.`
      const reply = { text, name, email, extra }
      const from = { address, headers: { 'user-agent': agent } }
      const answer = await postReply(url, reply, from)
      if (state === 'refused') {
        // The private answers in which the address may stand, once: in its own field.
        const looked = await postReply(url, { ...reply, text: 'A look.', preview: '1' }, from)
        for (const own of [answer, looked]) {
          expect(own.headers['cache-control']).toContain('no-store')
          const [before, after, ...more] = own.text.split(`value="${email}"`)
          expect([before?.slice(-200), more]).toEqual([expect.stringContaining('name="email"'), []])
          keep('an answer but for its field', { ...own, body: Buffer.from(`${before}${after}`) })
        }
      } else {
        expect(keep(`the answer to ${state}`, answer)).toBe(200)
        jars.push(http.jarOf(answer))
      }
    }
    const someone = people[0]
    if (!someone) return
    // One e-mail may not post twice within 15 seconds.
    await database.query(
      "UPDATE public.comment SET created_at = created_at - interval '1 minute' WHERE article_id = $1",
      [article.id],
    )
    await visit(page, article.path)
    await fillReply(page, { ...someone, text: 'By hand, in a browser.' })
    await send(page)
    await expect(page.getByRole('status')).toContainText('By hand, in a browser.')
  })

  await test.step('three are decided', async () => {
    const desk = await openDesk('MODERATOR')
    for (const [state, button] of [
      ['approved', 'Approve'],
      ['spam', 'Spam'],
      ['trashed', 'Trash'],
    ] as const) {
      const name = `Canary ${state} ${secret.slice(0, 6)}`
      await decide(desk, button, name)
    }
  })

  const ids = (
    await database.query('SELECT id FROM comment WHERE article_id = $1', [article.id])
  ).map(({ id }) => String(id))
  expect(ids.length).toBe(6)

  await test.step('others post and are refused, wrongly sign in, and get lost', async () => {
    const others = { name: 'Somebody Else', email: 'else@example.com' }
    const address = http.newAddress()
    const texts = ['', 'A canary sings: approved.', 'Too soon after that.', 'A canary sings: held.']
    for (const text of texts) {
      keep(`a post of "${text}"`, await postReply(url, { ...others, text }, { address }))
    }
    const stranger = await open()
    await signIn(stranger, people[1]?.email ?? '', 'not the password')
    await stranger.context().close()
    const broken = { $ACTION_ID_ffffffffffffffffffffffffffffffffffffffffff: '', text: agent }
    keep('an action that is not there', await postForm(url, broken))
  })

  const mine = `/api/comments/mine?article=${article.id}`
  await test.step('each author asks for their own', async () => {
    expect(jars.filter((jar) => jar.includes('rejoinder.own'))).toHaveLength(5)
    expect(jars.filter((jar) => jar.includes('rejoinder.editable'))).toHaveLength(5)
    const told = []
    for (const cookie of jars) {
      const answer = await http.send(site.url + mine, { headers: { cookie } })
      expect(keep(`own replies, by ${cookie}`, answer)).toBe(200)
      told.push(JSON.parse(answer.text).length)
    }
    // Held, approved, spam, trashed, trap: three were decided.
    expect(told).toEqual([1, 0, 0, 0, 1])
  })

  await test.step('each author changes their own, and somebody reports it', async () => {
    const told = []
    for (const cookie of jars) {
      for (const id of ids) {
        const page = `${site.url}${article.path}/edit/${id}`
        const answer = await http.send(page, { headers: { cookie } })
        if (keep(`the page to change ${id}, by ${cookie}`, answer) !== 200) continue
        if (!answer.text.includes('name="text"')) continue
        const fields = {
          ...hiddenFields(answer.text, 'text'),
          text: 'A canary sings another tune.',
        }
        const changed = await postForm(page, fields, { headers: { cookie } })
        told.push(keep(`the answer to changing ${id}`, changed))
      }
    }
    // Held, approved, trap: two were decided to be gone.
    expect(told).toEqual([200, 200, 200])
    for (const id of ids) {
      const page = `${site.url}/c/${id}/report`
      const answer = await http.send(page)
      if (keep(`the page to report ${id}`, answer) !== 200) continue
      const fields = { ...hiddenFields(answer.text, 'reason'), reason: 'OTHER', note: 'Off key.' }
      const from = { address: people[0]?.address ?? '', headers: { 'user-agent': agent } }
      expect(keep(`the answer to reporting ${id}`, await postForm(page, fields, from))).toBe(200)
    }
  })

  const addresses = await test.step('every public address is read', () =>
    crawl(
      site.url,
      [
        '/',
        article.path,
        ...[
          'comments/2',
          'comments/newest',
          'comments/most-replied',
          'feed.xml',
          'feed.atom',
          'feed.json',
        ].map((part) => `${article.path}/${part}`),
        ...ids.flatMap((id) => [`/c/${id}`, `/c/${id}/report`, `${article.path}/reply/${id}`]),
        ...ids.map((id) => `${article.path}/edit/${id}`),
        '/privacy',
        ...['/sign-in', '/setup', '/admin', '/admin/comments', `/admin/comments/${ids[0]}`],
        ...['/api/health', '/api/ready', mine, '/nowhere', '/articles/nowhere', '/favicon.ico'],
        ...[
          '/feed.xml',
          '/feed.atom',
          '/feed.json',
          '/sitemap.xml',
          '/robots.txt',
          '/search?q=canary',
        ],
      ],
      keep,
    ))

  await test.step('nothing is in what was answered, printed or written', async () => {
    const found = answers.flatMap(({ what, bytes }) =>
      find(bytes).map((needle) => `${needle} in ${what}`),
    )
    expect(found).toEqual([])
    expect(find(readFileSync(site.logFile))).toEqual([])
    const searched = [
      searchFolder(path.join(ROOT, '.next'), find),
      searchFolder(site.dataDir, find, path.join(site.dataDir, 'postgres')),
    ]
    expect(searched.flatMap(({ hits }) => hits)).toEqual([])
    const files = searched.reduce((sum, { files }) => sum + files, 0)
    const figures = `${needles.length} needles, ${addresses} addresses, ${answers.length} answers, ${files} files: 0 hits`
    testInfo.annotations.push({ type: 'searched', description: figures })
    process.stdout.write(`    ${figures}\n`)
  })

  await test.step('the address is known all the same, at the desk', async () => {
    const desk = await open()
    await signIn(desk, ADMINISTRATOR.email, ADMINISTRATOR.password)
    await expect(desk).toHaveURL('/admin')
    await desk.goto('/admin/comments')
    await visit(desk, `/admin/comments/${ids[0]}`)
    await desk.getByRole('button', { name: 'Show e-mail' }).click()
    await expect(desk.getByRole('status')).toContainText(secret)
  })
})

test('the search finds what it looks for, in every disguise', () => {
  const email = 'Planted.Canary+tag@example.com'
  const [ofEmail, ofAddress] = [needlesOf(email), addressNeedlesOf('203.0.113.7')]
  expect(Math.min(ofEmail.length, ofAddress.length)).toBeGreaterThanOrEqual(30)
  const needles = [...ofEmail, ...ofAddress]
  const find = finderOf(needles)
  for (const needle of needles) {
    const haystack = Buffer.from(`before ${needle} after`)
    expect(find(haystack), needle).toContain(needle)
  }
  for (const padding of ['', 'x', 'xy']) {
    const encoded = Buffer.from(`${padding}${email}, and more`).toString('base64')
    expect(find(Buffer.from(encoded)).length, encoded).toBeGreaterThan(0)
  }
  expect(find(Buffer.from('somebody.else@example.org'))).toEqual([])
})
