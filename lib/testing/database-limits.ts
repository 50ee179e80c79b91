import { DESK_LIMITS } from './desk-limits'
import { WRITING_LIMITS } from './writing-limits'

/** What is changed in a row, refused when it is one more than the limit, and taken at the limit. */
export type LimitRow = [constraint: string, table: string, refused: string[], taken: string[]]

const x = (length: number) => `repeat('x', ${length})`
// Two bytes in UTF-8: tells a limit in bytes from one in characters.
const umlauts = (length: number) => `repeat('ü', ${length})`
const url = (bytes: number) => `'https://e.de/' || ${x(bytes - 13)}`

/** Every CHECK of the database. */
export const DATABASE_LIMITS: LimitRow[] = [
  ['site_one_row', 'site', ['id = 2', 'id = 0'], ['id = 1']],
  ['discussion_one_row', 'private.discussion', ['id = 2'], ['id = 1']],
  [
    'discussion_max_links',
    'private.discussion',
    ['max_links = -1', 'max_links = 101'],
    ['max_links = 0', 'max_links = 100'],
  ],
  [
    'discussion_close_after_days',
    'private.discussion',
    ['close_after_days = -1', 'close_after_days = 36501'],
    ['close_after_days = 0', 'close_after_days = 36500'],
  ],
  [
    'discussion_max_depth',
    'private.discussion',
    ['max_depth = -1', 'max_depth = 1001'],
    ['max_depth = 0', 'max_depth = 1000'],
  ],
  [
    'discussion_edit_minutes',
    'private.discussion',
    ['edit_minutes = -1', 'edit_minutes = 1441'],
    ['edit_minutes = 0', 'edit_minutes = 1440'],
  ],
  [
    'discussion_contact_months',
    'private.discussion',
    ['contact_months = 0', 'contact_months = 121'],
    ['contact_months = 1', 'contact_months = 120'],
  ],
  [
    'discussion_version',
    'private.discussion',
    ['version = 0', 'version = -1'],
    ['version = 1', 'version = 2'],
  ],
  [
    'setting_change_changes',
    'private.setting_change',
    [`changes = '{}'`, `changes = '[1]'`],
    [`changes = '{"a": 1}'`],
  ],
  ['contact_key_id', 'private.contact_key', ['id = 0', 'id = -1'], ['id = 1']],
  [
    'discussion_moderation_words',
    'private.discussion',
    [`moderation_words = ${x(50_001)}`],
    [`moderation_words = ${umlauts(50_000)}`, `moderation_words = ''`],
  ],
  [
    'discussion_blocked_words',
    'private.discussion',
    [`blocked_words = ${x(50_001)}`],
    [`blocked_words = ${umlauts(50_000)}`, `blocked_words = ''`],
  ],
  [
    'article_slug',
    'article',
    [
      `slug = ''`,
      `slug = 'a/b'`,
      `slug = 'a?b'`,
      `slug = 'a#b'`,
      `slug = 'a b'`,
      `slug = E'a\\tb'`,
    ],
    [`slug = 'خبز-المينا'`],
  ],
  [
    'article_title',
    'article',
    [`title = ''`, `title = ${x(501)}`],
    [`title = 'x'`, `title = ${umlauts(500)}`],
  ],
  [
    'article_published_at',
    'article',
    [`published_at = NULL, status = 'PUBLISHED'`, `published_at = NULL, status = 'SCHEDULED'`],
    [`published_at = NULL, status = 'DRAFT'`, `published_at = NULL, status = 'WITHDRAWN'`],
  ],
  [
    'article_image_url',
    'article',
    [
      `image_url = ''`,
      `image_url = 'javascript:alert(1)'`,
      `image_url = '//evil.example/a.png'`,
      `image_url = 'a.png'`,
    ],
    [`image_url = '/demo/a.webp'`, `image_url = 'https://example.com/a.png'`],
  ],
  [
    'article_counts',
    'article',
    ['thread_count = -1', 'thread_count = 2, comment_count = 1'],
    ['thread_count = 2, comment_count = 2', 'thread_count = 0, comment_count = 0'],
  ],
  [
    'archive_month_article_count',
    'archive_month',
    ['article_count = -1'],
    ['article_count = 0', 'article_count = 1'],
  ],
  ['thread_comment_count', 'thread', ['comment_count = 0'], ['comment_count = 1']],
  [
    'comment_author_name',
    'comment',
    [
      `author_name = ''`,
      `author_name = ${x(81)}`,
      `import_key = 'wp:1', author_name = ''`,
      `import_key = 'wp:1', author_name = ${x(246)}`,
      `import_key = 'wp:1', author_name = ${umlauts(123)}`,
    ],
    [
      `author_name = ${umlauts(80)}`,
      `import_key = 'wp:1', author_name = ${x(245)}`,
      `import_key = 'wp:1', author_name = ${umlauts(122)}`,
    ],
  ],
  [
    'comment_author_url',
    'comment',
    [
      `author_url = ''`,
      `author_url = 'javascript:alert(1)'`,
      `author_url = 'HTTPS://EXAMPLE.COM'`,
      `author_url = ${url(801)}`,
    ],
    [`author_url = NULL`, `author_url = 'http://e.de'`, `author_url = ${url(800)}`],
  ],
  [
    'comment_text',
    'comment',
    [`text = ''`, `text = ${x(20_001)}`, `import_key = 'wp:1', text = ${x(65_526)}`],
    [
      `text = ${umlauts(20_000)}`,
      `import_key = 'wp:1', text = ''`,
      `import_key = 'wp:1', text = ${x(65_525)}`,
    ],
  ],
  ['comment_open_reports', 'comment', ['open_reports = -1'], ['open_reports = 0']],
  ['comment_not_own_parent', 'comment', ['parent_id = id'], ['parent_id = NULL']],
  ['comment_root', 'comment', ['root_id = gen_random_uuid()'], ['root_id = id']],
  ['comment_version', 'comment', ['version = 0'], ['version = 1']],
  [
    'contact_email_digest',
    'private.contact',
    [
      `email_digest = decode(repeat('00', 31), 'hex')`,
      `email_digest = decode(repeat('00', 33), 'hex')`,
    ],
    [`email_digest = NULL`, `email_digest = decode(repeat('00', 32), 'hex')`],
  ],
  [
    'contact_address_digest',
    'private.contact',
    [
      `address_digest = decode(repeat('00', 4), 'hex')`,
      `address_digest = decode(repeat('00', 33), 'hex')`,
    ],
    [`address_digest = NULL`, `address_digest = decode(repeat('00', 32), 'hex')`],
  ],
  [
    'contact_user_agent',
    'private.contact',
    [`user_agent = ${x(255)}`],
    [`user_agent = ''`, `user_agent = ${umlauts(254)}`],
  ],
  [
    'comment_edited_at',
    'comment',
    [`edited_at = created_at - interval '1 ms'`],
    ['edited_at = created_at', 'edited_at = NULL'],
  ],
  ['revision_version', 'private.revision', ['version = 0'], ['version = 1']],
  [
    'revision_text',
    'private.revision',
    [`text = ''`, `text = ${x(20_001)}`],
    [`text = 'x'`, `text = ${umlauts(20_000)}`],
  ],
  ...WRITING_LIMITS,
  ...DESK_LIMITS,
  ['report_note', 'private.report', [`note = ${x(501)}`], [`note = ''`, `note = ${umlauts(500)}`]],
  [
    'report_address_digest',
    'private.report',
    [`address_digest = '\\x00'`],
    [`address_digest = decode(repeat('00', 32), 'hex')`],
  ],
  [
    'report_resolved_at',
    'private.report',
    [`resolved_at = created_at - interval '1 ms'`],
    ['resolved_at = created_at', 'resolved_at = NULL'],
  ],
  [
    'report_resolved_by',
    'private.report',
    ['resolved_by = (SELECT min(id) FROM private.ledger_entry)'],
    ['resolved_by = (SELECT min(id) FROM private.ledger_entry), resolved_at = created_at'],
  ],
  [
    'bulk_job_aim',
    'private.bulk_job',
    ['target = NULL', 'undoes = id'],
    ["target = 'SPAM', undoes = NULL", 'target = NULL, undoes = id'],
  ],
  [
    'bulk_job_finished_at',
    'private.bulk_job',
    [`finished_at = created_at - interval '1 ms'`],
    ['finished_at = created_at', 'finished_at = NULL'],
  ],
  ['bulk_item_done', 'private.bulk_item', [`outcome = 'DONE'`], [`outcome = 'DONE', entry_id = 1`]],
  [
    'saved_view_name',
    'private.saved_view',
    [`name = ''`, `name = ${x(61)}`],
    [`name = 'x'`, `name = ${umlauts(60)}`],
  ],
  ['saved_view_query', 'private.saved_view', [`query = ${x(4001)}`], [`query = ''`]],
  [
    'person_email',
    'private.person',
    [`email = 'A@example.com'`, `email = 'ab'`, `email = ${x(101)}`],
    [`email = 'a@b'`, `email = ${x(100)}`],
  ],
  [
    'person_name',
    'private.person',
    [`name = ''`, `name = ${x(81)}`],
    [`name = 'x'`, `name = ${umlauts(80)}`],
  ],
  ...(
    [
      ['invitation_digest', 'private.invitation', 'digest'],
      ['recovery_code_digest', 'private.recovery_code', 'digest'],
      ['sign_in_event_place', 'private.sign_in_event', 'place'],
    ] as const
  ).map(([name, of, column]): [string, string, string[], string[]] => [
    name,
    of,
    [`${column} = '\\x00'`],
    [`${column} = decode(repeat('11', 32), 'hex')`],
  ]),
  [
    'spent_work_nonce',
    'private.spent_work',
    [`nonce = '\\x00'`],
    [`nonce = decode(repeat('11', 16), 'hex')`],
  ],
  [
    'person_change_roles',
    'private.person_change',
    [`kind = 'ROLE_CHANGED'`, `kind = 'ROLE_CHANGED', from_role = 'ADMIN', to_role = 'ADMIN'`],
    [`kind = 'ROLE_CHANGED', from_role = 'ADMIN', to_role = 'EDITOR'`],
  ],
]
