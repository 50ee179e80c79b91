'use client'
import { type ChangeEvent, useState } from 'react'
import { TextArea } from '@/components/ui/text-area'
import { TextField } from '@/components/ui/text-field'
import { fileTooBig, WORD_FILE_MAX } from '@/lib/rules/word-list'

type Props = {
  label: string
  hint: string
  name: string
  value: string
  error?: string | undefined
  fileName: string
  fileError?: string | undefined
}

/** One entry a line; typed, pasted, or from a file whose words join the list. */
export function WordListField({ label, hint, name, value, error, fileName, fileError }: Props) {
  const [isTooBig, setTooBig] = useState(false)
  // A body that is too long is refused unread, and what was typed would go with it.
  const check = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const isOver = (target.files?.[0]?.size ?? 0) > WORD_FILE_MAX
    setTooBig(isOver)
    if (isOver) target.value = ''
  }
  return (
    <div>
      <TextArea
        label={label}
        hint={hint}
        name={name}
        rows={6}
        dir="auto"
        spellCheck={false}
        autoComplete="off"
        defaultValue={value}
        error={error}
      />
      <details open={fileError !== undefined} className="mt-1 font-sans">
        <summary className="inline-flex min-h-11 cursor-pointer items-center text-meta">
          <span className="link">Add words from a file</span>
        </summary>
        <div className="border-s-2 border-rule ps-4">
          <TextField
            type="file"
            accept=".txt,.csv,text/plain,text/csv"
            label={`A file of ${label.toLowerCase()}`}
            hint="Text with one entry a line, or CSV with one a cell; UTF-8, 200 kB at most."
            name={fileName}
            onChange={check}
            error={isTooBig ? fileTooBig : fileError}
          />
          <button type="submit" name="intent" value="add" className="button mt-2">
            Add to the list
          </button>
        </div>
      </details>
    </div>
  )
}
