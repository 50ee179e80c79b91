import 'server-only'
import { appClient } from '@/lib/database/app-client'
import type { Env } from '@/lib/env'
import { createFirstAdministrator, createSetupToken } from '@/lib/people/mutations'
import { newPersonInput } from '@/lib/people/schema'
import { countPeople } from '@/lib/people/sessions'
import { loadDemoNewspaper } from './demo-newspaper'

export type FirstRun = {
  demo: { articles: number; replies: number } | null
  /** Set when nobody can sign in yet. */
  setupToken: string | null
}

/** What a new site needs before its first reader: settings, something to read, somebody in charge. */
export async function firstRun(env: Env, now: Date): Promise<FirstRun> {
  await makeSettings()
  const demo = env.DEMO_CONTENT === 'auto' && (await isEmpty()) ? await loadDemoNewspaper() : null
  await makeConfiguredAdministrator(env)
  const setupToken = (await countPeople()) === 0 ? await createSetupToken(now) : null
  return { demo, setupToken }
}

/** Settings rows everything else relies on; those that are there stay as they are. */
export async function makeSettings(): Promise<void> {
  await appClient().site.createMany({ data: { id: 1, title: 'Rejoinder' }, skipDuplicates: true })
  await appClient().discussion.createMany({ data: { id: 1 }, skipDuplicates: true })
}

/** True while nobody has published, imported or loaded anything. */
export async function isEmpty(): Promise<boolean> {
  return (await appClient().article.count()) === 0 && (await appClient().category.count()) === 0
}

async function makeConfiguredAdministrator({ ADMIN_EMAIL, ADMIN_PASSWORD }: Env): Promise<void> {
  if (!ADMIN_EMAIL || !ADMIN_PASSWORD || (await countPeople()) > 0) return
  const person = { name: 'Administrator', email: ADMIN_EMAIL, password: ADMIN_PASSWORD }
  await createFirstAdministrator(newPersonInput.parse(person))
}
