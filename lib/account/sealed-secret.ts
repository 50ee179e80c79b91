import 'server-only'
import { seal, unseal } from '@/lib/contacts/seal'
import { keyFor } from '@/lib/secret-key'

/** The shared secret as it is stored: it opens with the site's key, in its own row. */
export function sealSecret(personId: string, secret: Uint8Array): Uint8Array<ArrayBuffer> {
  return seal(keyFor('person.second-factor'), placeOf(personId), secret)
}

export function openSecret(personId: string, sealed: Uint8Array): Buffer {
  return unseal(keyFor('person.second-factor'), placeOf(personId), sealed)
}

function placeOf(personId: string): string {
  return `private.second_factor|secret_ciphertext|${personId}`
}
