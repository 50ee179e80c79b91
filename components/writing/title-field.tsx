'use client'
import { LabelledField, wiring } from '@/components/ui/labelled-field'
import { fieldId } from '@/components/ui/text-field'
import { useStandingText } from '@/components/ui/use-standing-text'

type Props = {
  name: 'title' | 'standfirst'
  label: string
  defaultValue: string
  error?: string | undefined
}

/** Grows with what is typed into it, and looks like what it will be. */
export function TitleField({ name, label, defaultValue, error }: Props) {
  const id = fieldId(name)
  const text = useStandingText(id, defaultValue)
  return (
    <LabelledField {...{ id, label, error }} required={name === 'title'}>
      <textarea
        {...wiring(id, { error })}
        {...{ name, defaultValue: text, rows: 1, dir: 'auto' }}
        className={`input manuscript-${name}`}
      />
    </LabelledField>
  )
}
