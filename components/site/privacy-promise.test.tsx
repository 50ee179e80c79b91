import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { PrivacyPromise } from './privacy-promise'

const NUMBERS = { contactMonths: 12, editMinutes: 5, addressKeyDays: 7, heldReplyDays: 30 }
const page = (askedElsewhere: { title: string; host: string }[]) =>
  renderToStaticMarkup(<PrivacyPromise {...NUMBERS} askedElsewhere={askedElsewhere} />)

test('readers are told of every other server that is shown their reply, and what it is told', () => {
  const text = page([{ title: 'Akismet', host: 'rest.akismet.com' }])
  expect(text).toContain('we ask Akismet (rest.akismet.com)')
  expect(text).toContain('It is not told your e-mail address.')
})

test('where nobody else is asked, nothing is said of it', () => {
  expect(page([])).not.toContain('Who else')
})
