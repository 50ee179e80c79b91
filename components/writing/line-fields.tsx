import { SelectField } from '@/components/ui/select-field'
import { TextArea } from '@/components/ui/text-area'
import type { Fields } from '@/lib/writing/public'

type Props = { name: 'houseLine' | 'disclaimer'; label: string; fields: Fields }

const USES = [
  { value: 'site', label: 'As on every article' },
  { value: 'own', label: 'This article’s own' },
  { value: 'none', label: 'None' },
]

/** A line that every article ends with, unless this one says otherwise. */
export function LineFields({ name, label, fields }: Props) {
  return (
    <div className="space-y-2">
      <SelectField
        name={`${name}Use`}
        label={label}
        choices={USES}
        defaultValue={fields[`${name}Use`]}
      />
      <TextArea
        name={name}
        label={`Own ${label.toLowerCase()}`}
        rows={2}
        defaultValue={fields[name]}
      />
    </div>
  )
}
