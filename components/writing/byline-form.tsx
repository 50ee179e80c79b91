'use client'
import { DoneNote } from '@/components/ui/done-note'
import { FormRefusal } from '@/components/ui/form-refusal'
import { TextArea } from '@/components/ui/text-area'
import { TextField } from '@/components/ui/text-field'
import { useFormAction } from '@/components/ui/use-form-action'
import { useTold } from '@/components/ui/use-told'
import { paths } from '@/lib/paths'
import { saveByline } from '@/lib/writing/actions'

type Shown = { slug: string; name: string; organisation: string; section: string; bio: string }

/** What readers see of somebody who writes: under their articles, and on a page of their own. */
export function BylineForm({ byline, name }: { byline: Shown | null; name: string }) {
  const [state, form, isPending] = useFormAction(saveByline)
  const told = useTold(state)
  const errors = state.kind === 'invalid' ? state.fieldErrors : {}
  const typed: Record<string, string> = 'values' in state ? state.values : {}
  const field = (field: Exclude<keyof Shown, 'slug'>) => ({
    ...{ name: field, error: errors[field], scope: 'byline' },
    defaultValue: typed[field] ?? byline?.[field] ?? (field === 'name' ? name : ''),
  })
  return (
    <form
      {...form}
      noValidate
      aria-label="Byline"
      aria-busy={isPending || undefined}
      className="space-y-4"
    >
      <FormRefusal ref={told} state={state} sentence={undefined} scope="byline" />
      {state.kind === 'done' && <DoneNote ref={told}>Saved. Readers see it now.</DoneNote>}
      <p className="font-sans text-meta text-ink-2">
        What readers see under your articles
        {byline && (
          <>
            {' and on '}
            <a className="link" href={paths.author(byline.slug)}>
              your page
            </a>
          </>
        )}
        .
      </p>
      <TextField {...field('name')} label="Name you write under" required />
      <TextField {...field('organisation')} label="Organisation" />
      <TextField {...field('section')} label="Desk" />
      <TextArea {...field('bio')} label="About you" rows={4} />
      <button type="submit" className="button button-primary">
        Save the byline
      </button>
    </form>
  )
}
