import type { LimitRow } from './database-limits'

/** What limits the words of moderators, and what is left of an erased comment. */
export const DESK_LIMITS: LimitRow[] = [
  [
    'note_text',
    'private.note',
    [`text = ''`, `text = repeat('x', 2001)`],
    [`text = 'x'`, `text = repeat('ü', 2000)`],
  ],
  [
    'standing_subject',
    'private.standing',
    [
      'email_digest = NULL',
      `email_digest = '\\x00'`,
      `address_digest = decode(repeat('00', 32), 'hex')`,
      `email_digest = NULL, address_digest = '\\x00'`,
    ],
    [
      `email_digest = decode(repeat('11', 32), 'hex')`,
      `email_digest = NULL, address_digest = decode(repeat('00', 32), 'hex')`,
    ],
  ],
  [
    'standing_address',
    'private.standing',
    [`effect = 'TRUSTED', email_digest = NULL, address_digest = decode(repeat('00', 32), 'hex')`],
    [`effect = 'TRUSTED'`],
  ],
  [
    'comment_erased',
    'comment',
    [
      `status = 'ERASED'`,
      ...[`text = 'Well said.'`, `author_name = 'Nora'`, `author_url = 'https://e.de'`].map(
        erasedBut,
      ),
      ...[`reasons = '[{}]'`, `idempotency_key = 'a'`, 'avatar_seed = 7'].map(erasedBut),
    ],
    [erasedBut(`text = 'erased'`)],
  ],
]

/** Erased, but for one thing that somebody wrote or that was made of it. */
function erasedBut(left: string): string {
  const nothing = ["text = 'erased'", "author_name = 'erased'", "reasons = '[]'", 'avatar_seed = 0']
  const [column = ''] = left.split(' ')
  const rest = nothing.filter((set) => !set.startsWith(`${column} `))
  return ["status = 'ERASED'", ...rest, left].join(', ')
}
