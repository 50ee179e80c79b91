import { jarOf, send } from './http'
import { hiddenFields, postForm } from './plain-form'

type Credentials = { email: string; password: string }

/** Signs in without a browser, through the page's own form. Resolves to the cookie. */
export async function signInPlainly(
  url: string,
  { email, password }: Credentials,
  headers: Record<string, string> = {},
): Promise<string> {
  const form = hiddenFields((await send(`${url}/sign-in`)).text, 'password')
  const answer = await postForm(`${url}/sign-in`, { ...form, email, password }, { headers })
  const cookie = jarOf(answer)
  if (!cookie) throw new Error(`Signing in was answered with ${answer.status}`)
  return cookie
}
