import { TextField } from '@/components/ui/text-field'
import type { FormValues } from '@/lib/action-state'
import { COMMENT_LIMITS } from '@/lib/comments/limits'

type Name = 'name' | 'email' | 'website'

type Props = {
  scope: string
  values: FormValues
  errors: Record<string, string>
}

/** Who is writing. */
export function PersonFields({ scope, values, errors }: Props) {
  const shared = (name: Name) => ({
    name,
    scope,
    defaultValue: values[name],
    error: errors[name],
    maxLength: COMMENT_LIMITS[name],
  })
  return (
    <>
      <TextField label="Name" required autoComplete="name" dir="auto" {...shared('name')} />
      <TextField
        label="Email"
        hint="Will not be published."
        required
        type="email"
        inputMode="email"
        autoComplete="email"
        {...shared('email')}
      />
      <TextField
        label="Website"
        type="url"
        inputMode="url"
        autoComplete="url"
        {...shared('website')}
      />
    </>
  )
}
