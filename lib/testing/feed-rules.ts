import { XMLParser, XMLValidator } from 'fast-xml-parser'

type Node = Record<string, unknown>

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseTagValue: false,
  trimValues: false,
})

/** A well-formed document as objects. Throws what is wrong with one that is not. */
export function readXml(xml: string): Node {
  const valid = XMLValidator.validate(xml)
  if (valid !== true) throw new Error(JSON.stringify(valid.err))
  return parser.parse(xml)
}

/** RFC 4287 4.1: what it says MUST, as far as we write it. Returns what is wrong. */
export function faultsOfAtom(xml: string): string[] {
  const feed = readXml(xml).feed as Node
  const entries = listOf(feed.entry)
  const links = listOf(feed.link)
  return [
    ...check('the namespace', feed['@xmlns'] === 'http://www.w3.org/2005/Atom'),
    ...metadata(feed, 'feed'),
    ...check('a link to itself', links.filter((link) => link['@rel'] === 'self').length === 1),
    ...check('ids of its own', areDifferent(entries.map((entry) => textOf(entry.id)))),
    ...onlyOf(feed, 'author category contributor generator icon id link logo rights subtitle', [
      ...['title', 'updated', 'entry'],
    ]),
    ...entries.flatMap((entry) => [
      ...metadata(entry, 'entry'),
      ...check('an author', textOf((entry.author as Node | undefined)?.name) !== ''),
      ...check('one content', (entry.content as Node | undefined)?.['@type'] === 'html'),
      ...check(
        'an alternate',
        listOf(entry.link).some((link) => isUrl(link['@href'])),
      ),
      ...listOf(entry.category).flatMap((category) => check('a term', Boolean(category['@term']))),
      ...check('published', isRfc3339(textOf(entry.published))),
      ...onlyOf(entry, 'author category content contributor id link published rights source', [
        ...['summary', 'title', 'updated', 'thr:in-reply-to'],
      ]),
    ]),
  ]
}

/** The RSS Advisory Board's specification 2.0.11 and its profile. Returns what is wrong. */
export function faultsOfRss(xml: string): string[] {
  const rss = readXml(xml).rss as Node
  const channel = rss.channel as Node
  const items = listOf(channel.item)
  const self = channel['atom:link'] as Node | undefined
  return [
    ...check('version 2.0', rss['@version'] === '2.0'),
    ...check('a title', textOf(channel.title) !== ''),
    ...check('a link', isUrl(channel.link)),
    ...check('a description', textOf(channel.description) !== ''),
    ...check('a language', /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(textOf(channel.language))),
    ...check('a link to itself', self?.['@rel'] === 'self' && isUrl(self['@href'])),
    ...optionalDate(channel.lastBuildDate),
    ...check('guids of its own', areDifferent(items.map(({ guid }) => textOf(guid)))),
    ...items.flatMap((item) => [
      ...check('a title or a description', Boolean(item.title ?? item.description)),
      ...check('an absolute link', isUrl(item.link)),
      ...check('a guid that is no address', (item.guid as Node)['@isPermaLink'] === 'false'),
      ...check('a date', isRfc822(textOf(item.pubDate))),
      ...check('no e-mail address', !('author' in item)),
      ...check('no relative addresses', !hasRelative(textOf(item['content:encoded']))),
    ]),
  ]
}

/** https://www.jsonfeed.org/version/1.1/. Returns what is wrong. */
export function faultsOfJsonFeed(json: string): string[] {
  const feed = JSON.parse(json) as Node
  const items = listOf(feed.items)
  return [
    ...check('the version', feed.version === 'https://jsonfeed.org/version/1.1'),
    ...check('a title', typeof feed.title === 'string' && feed.title !== ''),
    ...check('addresses', [feed.home_page_url, feed.feed_url].every(isUrl)),
    ...check('a list of items', Array.isArray(feed.items)),
    ...check('ids of its own', areDifferent(items.map(({ id }) => String(id)))),
    ...items.flatMap((item) => [
      ...check('an id', typeof item.id === 'string' && item.id !== ''),
      ...check('an address', isUrl(item.url)),
      ...check('content', typeof item.content_html === 'string'),
      ...check('dates', [item.date_published, item.date_modified].every(isRfc3339)),
      ...check(
        'authors',
        listOf(item.authors).every(({ name }) => typeof name === 'string'),
      ),
      ...check(
        'tags that are words',
        listOf(item.tags).every((tag) => typeof tag === 'string'),
      ),
    ]),
  ]
}

function metadata(node: Node, what: string): string[] {
  return [
    ...check(
      `an id of the ${what}`,
      isUrl(node.id) || /^urn:uuid:[0-9a-f-]{36}$/.test(textOf(node.id)),
    ),
    ...check(`a title of the ${what}`, 'title' in node && !Array.isArray(node.title)),
    ...check(`a date of the ${what}`, isRfc3339(textOf(node.updated))),
  ]
}

function onlyOf(node: Node, known: string, more: string[]): string[] {
  const names = [...known.split(' '), ...more]
  const others = Object.keys(node).filter((name) => !/^[@#]/.test(name) && !names.includes(name))
  return others.map((name) => `${name} is not known`)
}

function optionalDate(value: unknown): string[] {
  return value === undefined ? [] : check('a date', isRfc822(textOf(value)))
}

function check(what: string, holds: boolean): string[] {
  return holds ? [] : [`has not: ${what}`]
}

function listOf(value: unknown): Node[] {
  return (value === undefined ? [] : [value].flat()) as Node[]
}

function textOf(value: unknown): string {
  if (typeof value === 'object' && value !== null) return textOf((value as Node)['#text'] ?? '')
  return String(value ?? '')
}

function areDifferent(values: string[]): boolean {
  return new Set(values).size === values.length
}

function isUrl(value: unknown): boolean {
  return typeof value === 'string' && /^https?:\/\//.test(value) && URL.canParse(value)
}

function isRfc3339(value: unknown): boolean {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(String(value))
}

function isRfc822(value: string): boolean {
  return /^[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT$/.test(value)
}

function hasRelative(html: string): boolean {
  return /\b(src|href)="(?!https?:|mailto:)/.test(html)
}
