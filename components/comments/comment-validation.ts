import { firstErrors } from '@/lib/action-state'
import { commentInput } from '@/lib/comments/schema'

/** What a person types; the rest of the contract is made by the form. */
const commentFields = commentInput.pick({ text: true, name: true, email: true, website: true })

/** The first thing wrong with each field, in their order. */
export function faultsOf(values: unknown): Record<string, string> {
  const { error } = commentFields.safeParse(values)
  return error ? firstErrors(error.issues) : {}
}
