import { type Labelled, LabelledField, wiring } from './labelled-field'
import { fieldId } from './text-field'

type Props = Labelled & {
  name: string
  choices: { value: string; label: string }[]
  defaultValue?: string | undefined
}

/** As a text field, for one of a few. */
export function SelectField({ label, hint, error, scope, name, choices, defaultValue }: Props) {
  const id = fieldId(name, scope)
  return (
    <LabelledField {...{ id, label, hint, error }} required={false}>
      <select {...wiring(id, { hint, error })} {...{ name, defaultValue }} className="input">
        {choices.map(({ value, label: text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </LabelledField>
  )
}
