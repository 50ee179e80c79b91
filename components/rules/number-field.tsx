import { TextField } from '@/components/ui/text-field'

type Props = {
  label: string
  name: string
  hint: string
  value: string
  error?: string | undefined
}

/** A whole number. Not `type="number"`: a wheel over it would change it unnoticed. */
export function NumberField({ value, ...field }: Props) {
  return (
    <div className="[&_input]:max-w-32 [&_input]:tabular-nums">
      <TextField {...field} inputMode="numeric" autoComplete="off" defaultValue={value} />
    </div>
  )
}
