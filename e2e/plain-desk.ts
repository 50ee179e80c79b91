import { send } from './http'
import { hiddenFields, postForm } from './plain-form'

export type PlainDesk = {
  /** Moves a reply to another status. Resolves when the moderator has the answer. */
  decide(commentId: string, to: 'APPROVED' | 'SPAM' | 'TRASHED', version?: number): Promise<void>
}

/** A moderator without a browser: signs in and decides through the desk's own forms. */
export async function openPlainDesk(
  url: string,
  { email, password }: { email: string; password: string },
): Promise<PlainDesk> {
  const form = hiddenFields((await send(`${url}/sign-in`)).text, 'password')
  const answer = await postForm(`${url}/sign-in`, { ...form, email, password })
  const cookie = (answer.headers['set-cookie'] ?? []).map((text) => text.split(';')[0]).join('; ')
  if (!cookie) throw new Error(`Signing in was answered with ${answer.status}`)
  const headers = { cookie }
  let fields: Record<string, string> | undefined

  return {
    async decide(commentId, to, version = 1) {
      const page = `${url}/admin/comments/${commentId}`
      // The same for every reply but for what is named below.
      fields ??= hiddenFields((await send(page, { headers })).text, 'version')
      const decision = { ...fields, commentId, version: String(version), to }
      const { status, text } = await postForm(page, decision, { headers })
      if (status !== 200 || !text.includes('→')) throw new Error(`Deciding was answered ${status}`)
    },
  }
}
