import type pg from 'pg'

/** One in ten waits; the rest is what became of a discussion over the years. */
const HELD = 10

/** Comments found by the rare word, however many there are. */
export const RARE = 40

/** Texts to draw from: thirty words each, a few of them in nearly every text, most of them seldom. */
const TEXTS = 5_000

/** The busiest article has this share of all comments. */
const BUSY = 10

/** Comments by one person, and on one of the other articles. */
const OF_ONE_PERSON = 10
const OF_ONE_ARTICLE = 200

/** Ids that are the same at every run: a kind and a number. */
const id = (kind: number, number: string) =>
  `('0000000${kind}-0000-4000-8000-' || lpad((${number})::text, 12, '0'))::uuid`

/**
 * Replaces all comments by so many, written a minute apart. Without the triggers, which would take
 * an hour; what they keep is written by the statements that their migrations used.
 */
export async function writeDiscussion(owner: pg.Client, total: number): Promise<void> {
  const articles = Math.ceil(total / OF_ONE_ARTICLE)
  const script = [
    'SET session_replication_role = replica',
    'DROP INDEX comment_words_idx',
    `TRUNCATE comment, thread, private.comment_tally, private.ledger_entry, article, category, author CASCADE`,
    `INSERT INTO site (id, title) VALUES (1, 'The Harbour Post') ON CONFLICT DO NOTHING`,
    `INSERT INTO private.discussion (id) VALUES (1) ON CONFLICT DO NOTHING`,
    `INSERT INTO category (id, slug, name) VALUES (${id(8, '1')}, 'harbour', 'Harbour')`,
    `INSERT INTO author (id, slug, name) VALUES (${id(9, '1')}, 'writer', 'A. Writer')`,
    `INSERT INTO article (id, slug, title, source, status, published_at, category_id, author_id)
     SELECT ${id(1, 'n')}, 'article-' || n, 'Article ' || n, '', 'PUBLISHED', now(), ${id(8, '1')}, ${id(9, '1')}
       FROM generate_series(0, ${articles}) n`,
    'SELECT setseed(0.5)',
    `CREATE TEMP TABLE texts AS
     SELECT n AS text_n, string_agg('w' || floor(power(random(), 3) * 4000), ' ') AS text
       FROM generate_series(0, ${TEXTS - 1}) n, generate_series(1, 30) GROUP BY n`,
    `INSERT INTO comment (id, article_id, root_id, status, author_name, text, avatar_seed, created_at, reasons)
     SELECT ${id(2, 'n')}, CASE WHEN n % ${BUSY} = 3 THEN ${id(1, '0')} ELSE ${id(1, `1 + (h / 7919) % ${articles}`)} END,
            ${id(2, 'n')},
            (CASE WHEN h % ${HELD} = 0 THEN 'PENDING' WHEN h % ${HELD} = 1 THEN 'SPAM'
                  WHEN h % 50 = 2 THEN 'TRASHED' ELSE 'APPROVED' END)::comment_status,
            'Reader ' || n / ${OF_ONE_PERSON},
            t.text || CASE WHEN n % 10 = 4 THEN ' common' ELSE '' END
                   || CASE WHEN h % 199 = 5 THEN ' seldom' ELSE '' END
                   || CASE WHEN n % ${Math.floor(total / RARE)} = 7 THEN ' rare' ELSE '' END
                   || CASE WHEN n % 20 = 9 THEN ' https://example.com/' || n ELSE '' END,
            1, '2015-01-01'::timestamptz + n * interval '1 minute',
            CASE WHEN h % ${HELD} > 1 THEN '[]'::jsonb
                 WHEN h % 3 = 0 THEN '[{"check": "links", "verdict": "hold", "because": "Links.", "version": 1}]'
                 WHEN h % 100 IN (10, 20, 40) THEN '[{"check": "staff-name", "verdict": "hold", "because": "A name.", "version": 1}]'
                 ELSE '[{"check": "site-policy", "verdict": "hold", "because": "The first.", "version": 1}]' END
       FROM (SELECT n, abs(hashint8(n)::bigint) AS h FROM generate_series(0, ${total - 1}) n) row
       JOIN texts t ON t.text_n = (h / 1009) % ${TEXTS}`,
    `INSERT INTO private.contact (comment_id, email_digest)
     SELECT id, sha256(convert_to(author_name, 'UTF8')) FROM comment`,
    `INSERT INTO private.ledger_entry (action, comment_id, actor_name, to_status, version)
     SELECT 'POSTED', id, 'the reader', status, 1 FROM comment`,
    `INSERT INTO private.report (comment_id, reason, address_digest, created_at)
     SELECT id, 'ABUSE', sha256('x'), now() FROM comment
      WHERE status = 'APPROVED' AND abs(hashint8(right(id::text, 8)::bigint)::bigint) % 100 = 17`,
    `UPDATE comment c SET open_reports = 1 FROM private.report r WHERE r.comment_id = c.id`,
    `INSERT INTO private.comment_facet (facet, status, created_at, comment_id)
     SELECT f, c.status, c.created_at, c.id
       FROM comment c CROSS JOIN LATERAL private.facets_of(c.reasons, c.text, c.open_reports) f`,
    `INSERT INTO private.comment_tally (queue, step)
     SELECT status::text, count(*) FROM comment GROUP BY 1
      UNION ALL SELECT 'REPORTED', count(*) FROM comment WHERE open_reports > 0`,
    `INSERT INTO thread (id, article_id, created_at, comment_count)
     SELECT id, article_id, created_at, 1 FROM comment WHERE status = 'APPROVED'`,
    `UPDATE article a SET comment_count = t.count, thread_count = t.count
       FROM (SELECT article_id, count(*) FROM thread GROUP BY 1) t WHERE t.article_id = a.id`,
    'CREATE INDEX comment_words_idx ON comment USING gin (comment_words(author_name, text))',
    'DROP TABLE texts',
    'SET session_replication_role = origin',
    'VACUUM ANALYZE',
  ]
  for (const statement of script) await owner.query(statement)
}

/** In words, for the report. */
export const DESCRIPTION = `Comments a minute apart, one in ${HELD} of them held, one in ${BUSY} on the busiest article, ${OF_ONE_PERSON} by each person; about 30 words each. Every tenth has the common word, one in 199 the seldom one, ${RARE} in all the rare one.`
