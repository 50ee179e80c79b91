import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { ImportError } from '@/lib/importing/import-error'

const LISTS = /^(item|category|wp:(author|category|tag|comment|postmeta))$/

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseTagValue: false,
  trimValues: false,
  htmlEntities: true,
  // References to characters are unlimited; what a file defines itself is refused beyond one letter.
  processEntities: {
    maxEntityCount: 1,
    maxEntitySize: 1,
    maxTotalExpansions: Infinity,
    maxExpandedLength: Infinity,
  },
  isArray: (name) => LISTS.test(name),
})

/** The `channel` of a WordPress export, as the XML parser gives it. Throws `ImportError`. */
export function readChannel(file: string): unknown {
  const xml = file.replace(/^\uFEFF/, '').replaceAll('\0', '')
  if (!xml.trimStart().startsWith('<')) throw new ImportError('This is not an XML file.')
  if (!/<rss[\s>]/.test(xml) || !xml.includes('<wp:wxr_version>')) {
    throw new ImportError('This XML file is not a WordPress export.')
  }
  if (!xml.trimEnd().endsWith('</rss>')) {
    throw new ImportError('This export is not complete: it ends before </rss>. Export it again.')
  }
  const validity = XMLValidator.validate(xml)
  if (validity !== true) {
    throw new ImportError(`This export is damaged near line ${validity.err.line}. Export it again.`)
  }
  try {
    return parser.parse(xml).rss.channel
  } catch (cause) {
    throw new ImportError('This export is not built as WordPress builds it.', { cause })
  }
}
