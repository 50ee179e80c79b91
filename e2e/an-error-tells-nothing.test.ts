import { readFileSync } from 'node:fs'
import type { Database } from './database'
import { expect, test } from './fixtures'
import * as http from './http'
import { finderOf, needlesOf } from './needles'
import { postForm, postReply } from './plain-form'

/** What PostgreSQL says with the row in its words, each as it would in earnest. */
const ERRORS: Record<string, string> = {
  'a unique violation': `RAISE unique_violation USING
    DETAIL = format('Key (email)=(%s) already exists.', NEW.author_name), MESSAGE = NEW.text`,
  'a refused statement': `RAISE insufficient_privilege USING MESSAGE = NEW.author_name`,
  'a broken rule': `RAISE check_violation USING
    DETAIL = format('Failing row contains (%s, %s).', NEW.author_name, NEW.text)`,
  'an error nobody knows': `RAISE EXCEPTION '% said %', NEW.author_name, NEW.text`,
  'a connection lost in the middle': 'PERFORM pg_terminate_backend(pg_backend_pid())',
}

test('what goes wrong is logged with its number, and with nothing of whom it happened to', async ({
  site,
  database,
}) => {
  const article = await database.addArticle()
  await database.announce()
  const url = site.url + article.path
  const secret = crypto.randomUUID().replaceAll('-', '')
  const email = `bird.${secret}@canary-${secret.slice(0, 12)}.example`
  const find = finderOf([...needlesOf(email), ...needlesOf(`Canary/${secret}`), secret])
  const before = readFileSync(site.logFile).length
  const ids: string[] = []
  for (const [kind, statement] of Object.entries(ERRORS)) {
    await breakInserts(database, article.id, statement)
    // The address stands in every field, so that every word about the row has it.
    const reply = { text: `${kind}: ${email}`, name: email, email }
    const answer = await postReply(url, reply, { headers: { 'user-agent': `Canary/${secret}` } })
    expect(answer.status, kind).toBe(500)
    expect(find(answer.body), kind).toEqual([])
    ids.push(String(answer.headers['x-request-id']))
  }
  await mendInserts(database)
  const broken = { $ACTION_ID_ffffffffffffffffffffffffffffffffffffffffff: '', text: email }
  await postForm(url, broken)
  await http.send(`${url}/reply/${encodeURIComponent(email)}`)

  const log = readFileSync(site.logFile).subarray(before)
  expect(find(log)).toEqual([])
  for (const id of ids) expect(log.toString()).toContain(`"requestId":"${id}"`)
  const kept = await database.query('SELECT FROM comment WHERE article_id = $1', [article.id])
  expect(kept).toEqual([])
})

/** From here on a reply to this article makes PostgreSQL say this. */
async function breakInserts(database: Database, articleId: string, statement: string) {
  await database.query(`
    CREATE OR REPLACE FUNCTION public.break_inserts() RETURNS trigger LANGUAGE plpgsql
      SECURITY DEFINER AS $$ BEGIN ${statement}; RETURN NEW; END $$;
    CREATE OR REPLACE TRIGGER break_inserts BEFORE INSERT ON public.comment
      FOR EACH ROW WHEN (NEW.article_id = '${articleId}')
      EXECUTE FUNCTION public.break_inserts()`)
}

function mendInserts(database: Database) {
  return database.query('DROP FUNCTION public.break_inserts CASCADE')
}
