'use client'
import { useState } from 'react'
import { TextArea } from '@/components/ui/text-area'

/** What fits into a result of a search engine. Characters. */
const GOOD = 160

type Props = { defaultValue: string; error?: string | undefined }

export function ExcerptField({ defaultValue, error }: Props) {
  const [length, setLength] = useState([...defaultValue].length)
  return (
    <TextArea
      name="excerpt"
      label="Excerpt"
      hint="For search engines, feeds and shared links. Left empty, the standfirst is shown."
      error={error}
      rows={3}
      defaultValue={defaultValue}
      counter={`${length} of ${GOOD}`}
      onChange={(event) => setLength([...event.currentTarget.value].length)}
    />
  )
}
