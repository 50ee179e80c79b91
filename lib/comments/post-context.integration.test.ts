import { beforeEach, describe, expect, test } from 'vitest'
import { appClient } from '@/lib/database/app-client'
import { DAY_MS, later, MINUTE_MS, NOW } from '@/lib/testing/clock'
import {
  article,
  author,
  comment,
  discussion,
  person,
  sender,
  submission,
  uniqueEmail,
} from '@/lib/testing/factories'
import { newKey, post } from '@/lib/testing/posting'
import { postComment } from './mutations'
import { makeStamp } from './stamp'

// What a check says about facts its own test says; here the facts are read from the database.

beforeEach(() => discussion())

/** The answer everybody gets whose reply waits or is spam, and what is kept of the reasons. */
const kept = (status: string, ...because: string[]) => ({
  kind: 'posted',
  isPublic: false,
  status,
  reasons: because.map((sentence) =>
    expect.objectContaining({ because: sentence, version: expect.any(Number) }),
  ),
})
const held = (...because: string[]) => kept('PENDING', ...because)

test('an article older than the limit takes no reply, a younger one does', async () => {
  await discussion({ closeAfterDays: 14 })
  const { id: articleId } = await article({ publishedAt: later(-14 * DAY_MS) })
  expect(await post({ articleId })).toEqual({ kind: 'refused', code: 'closed' })
  const { id: younger } = await article({ publishedAt: later(1 - 14 * DAY_MS) })
  expect(await post({ articleId: younger })).toMatchObject({ kind: 'posted' })
})

test('a thread as deep as is allowed takes no reply at its end, but above it', async () => {
  await discussion({ maxDepth: 3 })
  const top = await comment()
  const { articleId } = top
  const second = await comment({ articleId, parentId: top.id })
  const third = await comment({ articleId, parentId: second.id })
  const deeper = await post({ articleId, parentId: third.id })
  expect(deeper).toEqual({ kind: 'refused', code: 'too-deep' })
  expect(await post({ articleId, parentId: second.id })).toMatchObject({ kind: 'posted' })
})

test('the lists of words are those of the settings', async () => {
  await discussion({ moderationWords: 'Quay', blockedWords: 'soap' })
  const { id: articleId } = await article()
  const waiting = await post({ articleId, text: 'From the qu*ay*.' })
  expect(waiting).toMatchObject(held('It contains a moderation word: “Quay”.'))
  const spam = await post({ articleId, text: 'No.', website: 'soap.example' })
  expect(spam).toMatchObject(kept('SPAM', 'It contains a blocked word: “soap”.'))
})

describe('nearly the same again waits', () => {
  const said = 'The new cranes are far too loud at night, and the council has known it since March.'
  const again = said.replace('March', 'April')
  const waits = held('Nearly the same came from the same person or address.')
  const published = { kind: 'posted', isPublic: true, reasons: [] }

  test('from the same person on the same article, however long ago', async () => {
    const { id: articleId } = await article()
    const email = uniqueEmail()
    await post({ articleId, email, text: said })
    const next = await post({ articleId, email, text: again }, sender(), later(100 * DAY_MS))
    expect(next).toMatchObject(waits)
  })

  test('from the same address on another article, within the hour', async () => {
    const from = sender()
    await post({ articleId: (await article()).id, text: said }, from)
    const { id: articleId } = await article()
    expect(await post({ articleId, text: again }, from, later(59 * MINUTE_MS))).toMatchObject(waits)
    const after = later(119 * MINUTE_MS)
    expect(await post({ articleId: (await article()).id, text: said }, from, after)).toMatchObject(
      published,
    )
  })

  test('and not from others', async () => {
    const { id: articleId } = await article()
    await post({ articleId, text: said })
    expect(await post({ articleId, text: again })).toMatchObject(published)
  })

  test('and not after what was thrown away', async () => {
    const { id: articleId } = await article()
    const email = uniqueEmail()
    await comment({ articleId, email, text: said, status: 'TRASHED', createdAt: later(-DAY_MS) })
    expect(await post({ articleId, email, text: again })).toMatchObject(published)
  })
})

test('a name like an author’s or a moderator’s waits; whoever left may be anybody', async () => {
  await author({ name: 'Fergus Quill' })
  await person({ name: 'Philippa Desk' })
  await person({ name: 'Oona Gone', disabledAt: NOW })
  const { id: articleId } = await article()
  const looksLike = (name: string) => held(`The name looks like “${name}”, who works here.`)
  expect(await post({ articleId, name: 'FERGUS  QUILL' })).toMatchObject(looksLike('Fergus Quill'))
  expect(await post({ articleId, name: 'PhiIippa Desk' })).toMatchObject(looksLike('Philippa Desk'))
  expect(await post({ articleId, name: 'Oona Gone' })).toMatchObject({ isPublic: true })
})

test('a site may decide like WordPress: by name and e-mail, and by parts of words', async () => {
  const email = uniqueEmail()
  const early = { email, createdAt: later(-DAY_MS) }
  await comment({ ...early, authorName: 'Nora Reader' })
  await comment({ ...early, authorName: 'Impostor', status: 'SPAM' })
  const { id: articleId } = await article()
  const postAs = (name: string, text: string, minutes: number) =>
    post({ articleId, email, name, text }, sender(), later(minutes * MINUTE_MS))

  await discussion({
    ruleSet: 'LIKE_WORDPRESS',
    holdPolicy: 'HOLD_FIRST',
    moderationWords: 'press',
  })
  expect(await postAs('nora reader', 'One.', 1)).toMatchObject({ isPublic: true, reasons: [] })
  const unknown = held('This name with this e-mail was not published before.')
  expect(await postAs('Impostor', 'Two.', 2)).toMatchObject(unknown)
  const found = held('It contains a moderation word: “press”.')
  expect(await postAs('Nora Reader', 'I run WordPress.', 3)).toMatchObject(found)

  await discussion({ holdPolicy: 'HOLD_FIRST', moderationWords: 'press' })
  expect(await postAs('Impostor', 'I like WordPress.', 4)).toMatchObject({ isPublic: true })
})

test('the same again is refused under any name, and by WordPress under the same', async () => {
  const { id: articleId } = await article()
  const said = { articleId, email: uniqueEmail(), text: 'Said twice.' }
  const again = (name: string, minutes: number) =>
    post({ ...said, name }, sender(), later(minutes * MINUTE_MS))
  await again('Nora', 0)
  expect(await again('Echo', 1)).toMatchObject({ kind: 'refused', code: 'duplicate' })
  await discussion({ ruleSet: 'LIKE_WORDPRESS' })
  expect(await again('NORA', 2)).toMatchObject({ kind: 'refused', code: 'duplicate' })
  expect(await again('Echo', 3)).toMatchObject({ kind: 'posted' })
})

describe('the start stamp', () => {
  const text = 'See https://one.example'

  test('of a moment ago holds the reply, one of a minute ago lets a link pass', async () => {
    const { id: articleId } = await article()
    const hasty = makeStamp(articleId, later(-1999))
    const waits = held('It was written in less than 2 s.')
    expect(await post({ articleId, stamp: hasty })).toMatchObject(waits)
    const stamp = makeStamp(articleId, later(-MINUTE_MS))
    expect(await post({ articleId, text, stamp })).toMatchObject({ isPublic: true, reasons: [] })
  })

  const why = 'It has 1 link, and nothing shows that it was typed here.'

  test('may be missing or old: a link waits then, and a plain reply does not', async () => {
    const { id: articleId } = await article()
    for (const stamp of ['', makeStamp(articleId, later(-DAY_MS - 1))]) {
      expect(await post({ articleId, text, stamp })).toMatchObject(held(why))
      expect(await post({ articleId, stamp })).toMatchObject({ isPublic: true, reasons: [] })
    }
  })

  test('of another article counts as none, and the desk is told', async () => {
    const { id: articleId } = await article()
    const stamp = makeStamp((await article()).id, later(-MINUTE_MS))
    const told = 'It came with a start stamp that is not this site’s.'
    expect(await post({ articleId, text, stamp })).toMatchObject(held(told, why))
    expect(await post({ articleId, stamp })).toMatchObject({ isPublic: true })
  })
})

test('the answer is the same whatever held a reply, or made it spam', async () => {
  const { id: articleId } = await article()
  await author({ name: 'Fergus Quill' })
  await discussion({ holdPolicy: 'HOLD_FIRST', moderationWords: 'held', blockedWords: 'spam' })
  const hasty = makeStamp(articleId, NOW)
  const answers = []
  for (const said of [
    {},
    { text: 'held' },
    { text: 'spam' },
    { text: '\u202edetaeler' },
    { text: 'https://a.example https://b.example' },
    { name: 'Fergus Quill' },
    { extra: 'x' },
    { stamp: hasty },
    { stamp: `${hasty}x` },
  ]) {
    const input = submission({ articleId, key: newKey(), ...said })
    const answer = await postComment(input, sender(), NOW)
    if (answer.kind === 'refused') throw new Error(answer.code)
    const { text, authorName, avatarSeed, ...shown } = answer.comment
    expect({ text, authorName }).toEqual({ text: input.text, authorName: input.name })
    answers.push({
      ...answer,
      id: answer.id.length,
      comment: { ...shown, seed: typeof avatarSeed },
    })
  }
  for (const answer of answers) expect(answer).toStrictEqual(answers[0])
  const statuses = await appClient().comment.groupBy({ by: ['status'], where: { articleId } })
  expect(statuses.map(({ status }) => status).sort()).toEqual(['PENDING', 'SPAM'])
})
