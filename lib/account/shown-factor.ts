import 'server-only'
import { type Actor, personIdOf } from '@/lib/auth/actor'
import { formatDay } from '@/lib/clock'
import { appClient } from '@/lib/database/app-client'
import { type QrPicture, qrPicture } from './qr-picture'
import { getFactor } from './second-factor'
import { secretAddress, secretText } from './totp'

/** What somebody's own page says about their second factor. */
export type ShownFactor =
  | { kind: 'off' }
  /** To be typed, and to be scanned. */
  | { kind: 'begun'; secret: string; picture: QrPicture }
  | { kind: 'on'; since: string; codesLeft: number }

type Site = { title: string; timeZone: string; language: string }

export async function getShownFactor(
  actor: Actor<'account.own'>,
  { title, timeZone, language }: Site,
): Promise<{ email: string; factor: ShownFactor }> {
  const { email } = await appClient().person.findUniqueOrThrow({
    where: { id: personIdOf(actor) },
    select: { email: true },
  })
  const factor = await getFactor(actor)
  if (factor.kind === 'begun') {
    const { secret } = factor
    const picture = qrPicture(secretAddress(secret, title, email))
    return { email, factor: { kind: 'begun', secret: secretText(secret), picture } }
  }
  if (factor.kind === 'off') return { email, factor }
  const { codesLeft } = factor
  return {
    email,
    factor: { kind: 'on', since: formatDay(factor.since, timeZone, language), codesLeft },
  }
}
