'use client'
import { useState } from 'react'
import { type Labelled, LabelledField, wiring } from '@/components/ui/labelled-field'
import { fieldId } from '@/components/ui/text-field'
import { useStandingText } from '@/components/ui/use-standing-text'
import { useRichEditor } from './use-rich-editor'

type Props = Pick<Labelled, 'error'> & {
  name: string
  defaultValue: string
  /** Called whenever the text may have changed. */
  onChange: () => void
  format: 'MARKDOWN' | 'HTML'
  language: string | undefined
  direction: 'ltr' | 'rtl' | undefined
}

/**
 * The text of an article. Without a script, and until the editor is here, a plain field with its
 * Markdown; HTML from elsewhere stays HTML and is edited as that.
 */
export function SourceField(props: Props) {
  const { name, error, defaultValue, onChange, format, language, direction } = props
  const id = fieldId(name)
  const text = useStandingText(id, defaultValue) ?? ''
  const [source, setSource] = useState(text)
  const [isPlain, setPlain] = useState(format === 'HTML')
  const RichEditor = useRichEditor(!isPlain)
  const label = format === 'HTML' ? 'Text (HTML)' : 'Text'

  function change(next: string): void {
    if (next === source) return
    setSource(next)
    onChange()
  }

  return (
    <div>
      {RichEditor ? (
        <>
          <input type="hidden" name={name} value={source} readOnly />
          <RichEditor
            {...{ name, label, source, language, direction }}
            onChange={change}
            onType={onChange}
          />
        </>
      ) : (
        <LabelledField {...{ id, label, error }} required={false}>
          <textarea
            {...wiring(id, { error })}
            {...{ name, lang: language, dir: direction ?? 'auto' }}
            value={source}
            onChange={(event) => change(event.currentTarget.value)}
            className="input manuscript-source"
          />
        </LabelledField>
      )}
      {format === 'MARKDOWN' && (RichEditor || isPlain) && (
        <p className="mt-2 text-end font-sans text-meta">
          <button type="button" className="link min-h-11" onClick={() => setPlain(!isPlain)}>
            {isPlain ? 'Write as it will look' : 'Write Markdown'}
          </button>
        </p>
      )}
    </div>
  )
}
