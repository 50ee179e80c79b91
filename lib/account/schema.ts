import { z } from 'zod'
import { codeInput, newPassword, PASSWORD_LENGTH } from '@/lib/people/schema'

const current = z
  .string()
  .min(1, 'Enter your password.')
  .max(PASSWORD_LENGTH.max, 'Use a shorter password.')

export const passwordInput = z.object({ current, password: newPassword })
export const proofInput = z.object({ current })
export const sessionInput = z.object({ sessionId: z.uuid() })
export const nothingInput = z.object({})
export const confirmInput = codeInput
