import { z } from 'zod'

const line = (max: number, what: string) =>
  z.string().trim().max(max, `${what} has more than ${max} characters.`)

const address = (what: string) =>
  z.union(
    [z.literal(''), z.url({ protocol: /^https?$/ }), z.string().regex(/^\/([^/\\\s][^\\\s]*)?$/)],
    `${what} begins with https:// or with /.`,
  )

const count = (what: string, least: number, most: number) =>
  z.coerce
    .number(`${what} is a number.`)
    .int(`${what} is a whole number.`)
    .min(least, `${what} is at least ${least}.`)
    .max(most, `${what} is at most ${most}.`)

/** What the newspaper says about itself, on every page. */
export const siteInput = z.object({
  version: z.coerce.number().int().min(1),
  title: line(200, 'The title').min(1, 'Give the newspaper a title.'),
  tagline: line(300, 'The tagline'),
  language: z
    .string()
    .trim()
    .refine(isLanguage, 'A language is written like “en”, “pt-BR” or “ar”.')
    .transform((typed) => Intl.getCanonicalLocales(typed)[0] ?? typed),
  direction: z.enum(['ltr', 'rtl']),
  timeZone: z.string().refine(isTimeZone, 'Choose a time zone.'),
  houseLine: line(1_000, 'The house line'),
  disclaimer: line(2_000, 'The disclaimer'),
  publisherName: line(200, 'The publisher’s name'),
  publisherLine: line(1_000, 'The line about the publisher'),
  publisherUrl: address('The publisher’s address').transform((typed) => typed || null),
  publisherLogo: address('The address of the logo').transform((typed) => typed || null),
  threadDepth: count('The depth', 1, 10),
  threadsPerPage: count('The number of threads', 5, 200),
})

export type SiteInput = z.output<typeof siteInput>
export type SiteSettings = Omit<SiteInput, 'version'>

function isLanguage(typed: string): boolean {
  try {
    return Intl.getCanonicalLocales(typed).length === 1
  } catch {
    return false
  }
}

function isTimeZone(typed: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: typed }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}
