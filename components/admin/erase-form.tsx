'use client'
import { FormRefusal } from '@/components/ui/form-refusal'
import { TextField } from '@/components/ui/text-field'
import { useFormAction } from '@/components/ui/use-form-action'
import { useTold } from '@/components/ui/use-told'
import { eraseAll } from '@/lib/moderation/actions'
import type { Emptied } from '@/lib/moderation/schema'

type Props = { status: Emptied; count: number }

/** The last word before replies are gone for good: their number, typed by hand. */
export function EraseForm({ status, count }: Props) {
  const [state, form, isPending] = useFormAction(eraseAll)
  const told = useTold(state)
  const sentence =
    state.kind === 'refused'
      ? `Nothing was erased: there are ${Number(state.told).toLocaleString('en')} now.`
      : undefined
  return (
    <form {...form} noValidate className="space-y-4">
      <FormRefusal ref={told} state={state} scope="erase" sentence={sentence} />
      <p>
        {count === 1 ? 'One reply goes' : `${count.toLocaleString('en')} replies go`} for good, with
        name, e-mail address, earlier texts and notes. Nobody can bring them back. What answers them
        stays, and so does what the ledger says of them.
      </p>
      <input type="hidden" name="status" value={status} />
      <TextField
        label={`Type ${count.toLocaleString('en')} to go on`}
        name="count"
        scope="erase"
        inputMode="numeric"
        autoComplete="off"
        required
        error={state.kind === 'invalid' ? state.fieldErrors.count : undefined}
        defaultValue={'values' in state ? state.values.count : undefined}
      />
      <button type="submit" className="button button-danger" aria-disabled={isPending || undefined}>
        {isPending ? 'One moment…' : 'Erase them for good'}
      </button>
    </form>
  )
}
