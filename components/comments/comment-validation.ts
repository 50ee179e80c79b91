import { zodResolver } from '@hookform/resolvers/zod'
import { createFormControl } from 'react-hook-form'
import { commentInput } from '@/lib/comments/schema'

/** What a person types; the rest of the contract is made by the form. */
const commentFields = commentInput.pick({ text: true, name: true, email: true, website: true })

export type CommentField = keyof typeof commentFields.shape

type CommentFields = Record<CommentField, string>

const { setValue, trigger, getFieldState } = createFormControl<CommentFields>({
  resolver: zodResolver(commentFields, undefined, { raw: true }),
})

/** The first thing wrong with each of these fields. */
export async function faultsOf(
  values: Partial<CommentFields>,
  fields: readonly CommentField[],
): Promise<Record<string, string>> {
  for (const name of fields) setValue(name, values[name] ?? '')
  await trigger(fields)
  return Object.fromEntries(
    fields.flatMap((name) => {
      const { error } = getFieldState(name)
      return error ? [[name, error.message ?? '']] : []
    }),
  )
}
