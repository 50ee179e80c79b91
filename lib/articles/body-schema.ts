import type { Options } from 'rehype-sanitize'

const CLASSES = [
  ...['wp-caption', 'alignleft', 'alignright', 'aligncenter', 'alignwide', 'alignfull'],
  ...['gallery', 'embed-link', 'footnotes', 'footnote-label'],
]

const TABLE_PARTS = ['caption', 'colgroup', 'col', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th']

const cell = [
  ['colSpan', /^\d{1,3}$/],
  ['rowSpan', /^\d{1,3}$/],
  ['align', 'left', 'center', 'right'],
] as [string, ...(RegExp | string)[]][]

// A name with a hyphen or more cannot stand for a variable: no script can mistake it for its own.
const footnoteId: [string, RegExp] = ['id', /^footnote-/]

/**
 * Everything an article body may be made of: the last word, whatever came before. Ids of headings
 * pass as they were typed, because `anchorHeadings` replaces every one of them.
 */
export const bodySchema: Options = {
  tagNames: [
    ...[
      'p',
      'h2',
      'h3',
      'h4',
      'h5',
      'h6',
      'blockquote',
      'pre',
      'hr',
      'br',
      'wbr',
      'div',
      'section',
    ],
    ...['ul', 'ol', 'li', 'dl', 'dt', 'dd', 'figure', 'figcaption', 'img', 'details', 'summary'],
    ...[
      'a',
      'strong',
      'b',
      'em',
      'i',
      'u',
      's',
      'del',
      'ins',
      'small',
      'mark',
      'sub',
      'sup',
      'span',
    ],
    ...['code', 'kbd', 'samp', 'var', 'q', 'cite', 'abbr', 'dfn', 'time', 'bdi', 'bdo'],
    ...['ruby', 'rt', 'rp', 'table', ...TABLE_PARTS],
  ],
  attributes: {
    '*': ['dir', 'lang', 'title', ['className', ...CLASSES]],
    a: [
      'href',
      ['rel', 'noopener'],
      footnoteId,
      'ariaLabel',
      ['ariaDescribedBy', 'footnote-label'],
    ],
    div: [
      ['role', 'region'],
      ['tabIndex', 0],
      ['ariaLabel', 'Table'],
    ],
    h2: ['id'],
    h3: ['id'],
    h4: ['id'],
    img: ['src', 'alt', ['width', /^\d{1,4}$/], ['height', /^\d{1,4}$/], ['loading', 'lazy']],
    li: [footnoteId, ['value', /^-?\d{1,9}$/]],
    ol: [['start', /^-?\d{1,9}$/], ['type', /^[1AaIi]$/], 'reversed'],
    td: cell,
    th: [...cell, 'scope'],
    time: ['dateTime'],
    details: ['open'],
  },
  protocols: { href: ['http', 'https', 'mailto'], src: ['http', 'https'] },
  required: {},
  ancestors: {
    ...Object.fromEntries(TABLE_PARTS.map((part) => [part, ['table']])),
    ...{ dt: ['dl'], dd: ['dl'], figcaption: ['figure'], summary: ['details'] },
  },
  clobber: [],
  strip: [
    ...[
      'script',
      'style',
      'template',
      'title',
      'svg',
      'iframe',
      'object',
      'embed',
      'audio',
      'video',
    ],
    ...['canvas', 'noembed', 'noframes', 'button', 'input', 'select', 'textarea', 'datalist'],
  ],
}
