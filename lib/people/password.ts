import 'server-only'
import { hash, verify } from '@node-rs/argon2'
import { once } from '@/lib/once'

/** RFC 9106's second recommendation with OWASP's memory floor: 64 MiB, 3 passes. Argon2id is the default. */
const ARGON2 = { memoryCost: 65_536, timeCost: 3, parallelism: 1 }

/** Both run on the thread pool, not on the thread that serves readers. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'), ARGON2)
}

/** With no hash it takes as long and says no: an unknown address must not answer faster. */
export async function verifyPassword(
  passwordHash: string | null,
  password: string,
): Promise<boolean> {
  const matches = await verify(passwordHash ?? (await decoy()), password.normalize('NFKC'))
  return matches && passwordHash !== null
}

function decoy(): Promise<string> {
  return once('password-decoy', () => hashPassword(crypto.randomUUID()))
}
