import { send } from './http'
import { hiddenFields, postForm } from './plain-form'
import { signInPlainly } from './plain-sign-in'

export type PlainDesk = {
  /** Moves a reply to another status. Resolves when the moderator has the answer. */
  decide(commentId: string, to: 'APPROVED' | 'SPAM' | 'TRASHED', version?: number): Promise<void>
}

/** A moderator without a browser: signs in and decides through the desk's own forms. */
export async function openPlainDesk(
  url: string,
  credentials: { email: string; password: string },
): Promise<PlainDesk> {
  const headers = { cookie: await signInPlainly(url, credentials) }
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
