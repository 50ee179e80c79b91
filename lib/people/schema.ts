import '@/lib/zod-without-eval'
import { z } from 'zod'
import { ROLES } from './public'

/** NIST SP 800-63B: length, not symbols. The upper bound keeps hashing cheap to attack. Characters. */
export const PASSWORD_LENGTH = { min: 12, max: 200 }

const email = z
  .string()
  .trim()
  .toLowerCase()
  .pipe(
    z
      .email('Enter an e-mail address such as name@example.com.')
      .max(100, 'Use a shorter e-mail address.'),
  )

export const credentialsInput = z.object({
  email,
  password: z
    .string()
    .min(1, 'Enter your password.')
    .max(PASSWORD_LENGTH.max, 'Use a shorter password.'),
})

export const newPassword = z
  .string()
  .min(PASSWORD_LENGTH.min, `Use at least ${PASSWORD_LENGTH.min} characters.`)
  .max(PASSWORD_LENGTH.max, `Use at most ${PASSWORD_LENGTH.max} characters.`)

export const newPersonInput = z.object({
  name: z.string().trim().min(1, 'Enter your name.').max(80, 'Use at most 80 characters.'),
  email,
  password: newPassword,
})

const id = z.uuid()

export const inviteeInput = z.object({
  name: z.string().trim().min(1, 'Enter their name.').max(80, 'Use at most 80 characters.'),
  email,
  role: z.enum(ROLES, 'Choose a role.'),
})

export const personInput = z.object({ personId: id })
export const roleInput = personInput.extend({ role: z.enum(ROLES, 'Choose a role.') })
export const accessInput = personInput.extend({ to: z.enum(['disabled', 'enabled']) })

export const codeInput = z.object({
  code: z.string().trim().min(1, 'Enter the code.').max(40, 'A code is shorter than that.'),
})

const token = z.string().min(1).max(100)

export const setupInput = newPersonInput.extend({ token })
export const joinInput = z.object({ token, password: newPassword })

export type Credentials = z.output<typeof credentialsInput>
export type Invitee = z.output<typeof inviteeInput>
export type NewPerson = z.output<typeof newPersonInput>
