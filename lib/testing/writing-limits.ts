import type { LimitRow } from './database-limits'

const key = (text: string) => `key = '${text}'`

/** The CHECKs about what is written, and about pictures. */
export const WRITING_LIMITS: LimitRow[] = [
  [
    'article_canonical_url',
    'article',
    [`canonical_url = 'javascript:alert(1)'`, `canonical_url = '/a'`],
    [`canonical_url = 'https://e.de/a'`, 'canonical_url = NULL'],
  ],
  [
    'manuscript_fields',
    'private.manuscript',
    [`fields = '[]'`, `fields = '"a"'`],
    [`fields = '{"title": "a"}'`],
  ],
  [
    'article_entry_fields',
    'private.article_entry',
    [`fields = '[]'`],
    [`fields = '{}'`, 'fields = NULL'],
  ],
  ['site_version', 'site', ['version = 0'], ['version = 1']],
  [
    'site_change_changes',
    'private.site_change',
    [`changes = '{}'`, `changes = '[1]'`],
    [`changes = '{"a": 1}'`],
  ],
  [
    'media_key',
    'private.media',
    [
      ...[key('../../etc'), key('0123456789abcdef-0x9-000000'), key('0123456789ABCDEF-9x9-000000')],
      ...[key('0123456789abcdef-9x9-00000'), key('0123456789abcdef-123456x9-000000')],
    ],
    [key('0123456789abcdef-99999x1-000000')],
  ],
]
