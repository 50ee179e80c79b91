import { XMLBuilder } from 'fast-xml-parser'

const builder = new XMLBuilder({ ignoreAttributes: false, attributeNamePrefix: '@' })

/** A document with one root. Attributes begin with `@`; every text is escaped. */
export function toXml(root: string, content: object): string {
  const xml = builder.build({
    '?xml': { '@version': '1.0', '@encoding': 'utf-8' },
    [root]: content,
  })
  return xml.replace(NOT_XML, '')
}

/** Whatever XML 1.0 has no way to write, not even escaped (section 2.2). */
const NOT_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu
