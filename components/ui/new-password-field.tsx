import { TextField } from './text-field'

/** Says the one rule there is. */
export function NewPasswordField(props: {
  label: string
  scope?: string
  error?: string | undefined
}) {
  return (
    <TextField
      {...props}
      name="password"
      type="password"
      hint="At least 12 characters. A sentence is a good password."
      required
      autoComplete="new-password"
    />
  )
}
