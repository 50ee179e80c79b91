import type pg from 'pg'

export const SECTIONS = 8

/** The busiest section has this share of everything: the fifth hundredth page has to exist. */
const BUSY = 4

/** Articles found by the rare word, however many there are. */
const RARE = 20

const TAGS = 500

/** Texts to draw from: four hundred words each, a few of them in nearly every text. */
const TEXTS = 1_000

/** Ids that are the same at every run: a kind and a number. */
export const idOf = (kind: number, number: number) =>
  `0000000${kind}-0000-4000-8000-${String(number).padStart(12, '0')}`

const id = (kind: number, number: string) =>
  `('0000000${kind}-0000-4000-8000-' || lpad((${number})::text, 12, '0'))::uuid`

/**
 * Replaces all articles by so many, two hours apart. Without the triggers, which would take an hour;
 * what they keep is written by the functions that they call, or by the statements of the migrations.
 */
export async function writeNewspaper(owner: pg.Client, total: number): Promise<void> {
  const script = [
    'SET session_replication_role = replica',
    'TRUNCATE article, category, author, tag, archive_month, search_word CASCADE',
    `INSERT INTO site (id, title) VALUES (1, 'The Harbour Post') ON CONFLICT DO NOTHING`,
    `INSERT INTO category (id, slug, name, position)
     SELECT ${id(8, 'n')}, 'section-' || n, 'Section ' || n, n FROM generate_series(0, ${SECTIONS - 1}) n`,
    `INSERT INTO author (id, slug, name)
     SELECT ${id(9, 'n')}, 'author-' || n, 'Author ' || n FROM generate_series(0, 29) n`,
    `INSERT INTO tag (id, slug, name)
     SELECT ${id(7, 'n')}, 'tag-' || n, 'Tag ' || n FROM generate_series(0, ${TAGS - 1}) n`,
    'SELECT setseed(0.5)',
    `CREATE TEMP TABLE texts AS
     SELECT n AS text_n, string_agg('w' || translate(floor(power(random(), 3) * 8000)::text, '0123456789', 'abcdefghij'), ' ') AS text
       FROM generate_series(0, ${TEXTS - 1}) n, generate_series(1, 400) GROUP BY n`,
    `INSERT INTO article (id, slug, title, excerpt, source, status, published_at, category_id, author_id)
     SELECT ${id(1, 'n')}, 'article-' || n, 'Article ' || left(t.text, 60), left(t.text, 150),
            t.text || CASE WHEN h % 10 = 4 THEN ' common' ELSE '' END
                   || CASE WHEN n % ${Math.floor(total / RARE)} = 7 THEN ' rare' ELSE '' END,
            'PUBLISHED', '2000-01-01'::timestamptz + n * interval '2 hours',
            CASE WHEN n % ${BUSY} = 0 THEN ${id(8, '0')} ELSE ${id(8, `1 + h % ${SECTIONS - 1}`)} END,
            ${id(9, 'h % 30')}
       FROM (SELECT n, abs(hashint8(n)::bigint) AS h FROM generate_series(0, ${total - 1}) n) row
       JOIN texts t ON t.text_n = (h / 1009) % ${TEXTS}`,
    `INSERT INTO article_tag (article_id, tag_id)
     SELECT DISTINCT a.id, ${id(7, `abs(hashint8(right(a.id::text, 8)::bigint * 10 + k)::bigint) % ${TAGS}`)}
       FROM article a, generate_series(1, 4) k`,
    `INSERT INTO archive_entry (archive_id, published_at, article_id)
     SELECT place.archive_id, place.published_at, a.id FROM article a CROSS JOIN LATERAL archives_of(a.id) place`,
    `INSERT INTO archive_month (archive_id, month, article_count)
     SELECT archive_id, date_trunc('month', published_at AT TIME ZONE 'UTC'), count(*)
       FROM archive_entry GROUP BY 1, 2`,
    `INSERT INTO article_search (article_id, published_at, category_id, author_id, document)
     SELECT id, published_at, category_id, author_id,
            setweight(to_tsvector('english', title), 'A') || setweight(to_tsvector('english', excerpt), 'B')
              || setweight(to_tsvector('english', source), 'D')
       FROM article`,
    `INSERT INTO search_word (word)
     SELECT DISTINCT word FROM article, unnest(tsvector_to_array(to_tsvector('simple', title || ' ' || excerpt))) word
      WHERE char_length(word) BETWEEN 4 AND 40`,
    'DROP TABLE texts',
    'SET session_replication_role = origin',
    'VACUUM ANALYZE',
  ]
  for (const statement of script) await owner.query(statement)
}

/** In words, for the report. */
export const DESCRIPTION = `Articles two hours apart of about 400 words, one in ${BUSY} of them in the busiest of ${SECTIONS} sections, four of ${TAGS} tags each. A tenth has the common word, ${RARE} in all the rare one.`
