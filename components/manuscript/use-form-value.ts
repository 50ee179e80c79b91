import { useEffect, useRef } from 'react'

/** Gives the form around it the value of this moment, whenever the form is sent. */
export function useFormValue(name: string, read: () => string) {
  const inside = useRef<HTMLDivElement>(null)
  const latest = useRef(read)
  latest.current = read
  useEffect(() => {
    const form = inside.current?.closest('form')
    const fill = ({ formData }: FormDataEvent) => formData.set(name, latest.current())
    form?.addEventListener('formdata', fill)
    return () => form?.removeEventListener('formdata', fill)
  }, [name])
  return inside
}
