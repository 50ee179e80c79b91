import { commentInput } from '@/lib/comments/schema'

export { zodResolver } from '@hookform/resolvers/zod'

/** What a person types; the rest of the contract is made by the form. */
export const commentFields = commentInput.pick({
  text: true,
  name: true,
  email: true,
  website: true,
})
