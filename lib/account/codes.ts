import 'server-only'
import { appClient } from '@/lib/database/app-client'
import { digestRecoveryCode } from './recovery-codes'
import { openSecret } from './sealed-secret'
import { stepOf } from './totp'

/** Whether this is a code of theirs that has not counted yet. It counts now, and never again. */
export async function takeCode(personId: string, typed: string, now: Date): Promise<boolean> {
  const digits = typed.replace(/[\s-]/g, '')
  return /^\d{6}$/.test(digits)
    ? takeDigits(personId, digits, now)
    : takeRecovery(personId, typed, now)
}

async function takeDigits(personId: string, digits: string, now: Date): Promise<boolean> {
  const factor = await appClient().secondFactor.findUnique({
    where: { personId, confirmedAt: { not: null } },
    select: { secretCiphertext: true },
  })
  const step = factor && stepOf(openSecret(personId, factor.secretCiphertext), digits, now)
  if (step === null) return false
  const { count } = await appClient().secondFactor.updateMany({
    where: { personId, lastStep: { lt: step } },
    data: { lastStep: step },
  })
  return count === 1
}

async function takeRecovery(personId: string, typed: string, now: Date): Promise<boolean> {
  const { count } = await appClient().recoveryCode.updateMany({
    where: { personId, digest: digestRecoveryCode(typed), usedAt: null },
    data: { usedAt: now },
  })
  return count === 1
}
