import { z } from 'zod'

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

export const newPersonInput = z.object({
  name: z.string().trim().min(1, 'Enter your name.').max(80, 'Use at most 80 characters.'),
  email,
  password: z
    .string()
    .min(PASSWORD_LENGTH.min, `Use at least ${PASSWORD_LENGTH.min} characters.`)
    .max(PASSWORD_LENGTH.max, `Use at most ${PASSWORD_LENGTH.max} characters.`),
})

export const setupInput = newPersonInput.extend({ token: z.string().min(1).max(100) })

export type Credentials = z.output<typeof credentialsInput>
export type NewPerson = z.output<typeof newPersonInput>
