'use client'
import { useState } from 'react'
import { DoneNote } from '@/components/ui/done-note'
import { FormRefusal } from '@/components/ui/form-refusal'
import { SelectField } from '@/components/ui/select-field'
import { TextArea } from '@/components/ui/text-area'
import { TextField } from '@/components/ui/text-field'
import { useFormAction } from '@/components/ui/use-form-action'
import { useTold } from '@/components/ui/use-told'
import { saveSite } from '@/lib/settings/actions'
import type { Site } from '@/lib/settings/public'

type Props = {
  site: Site
  timeZones: string[]
  /** How a date is written with these settings. */
  example: string
}

/** What the newspaper says about itself. A plain form underneath. */
export function SiteForm({ site, timeZones, example }: Props) {
  const [state, form, isPending] = useFormAction(saveSite)
  const told = useTold(state)
  // What was typed on an older version is never sent as if it knew the newer one.
  const [seen, setSeen] = useState(site.version)
  if (state.kind !== 'refused' && seen !== site.version) setSeen(site.version)
  const errors = state.kind === 'invalid' ? state.fieldErrors : {}
  const typed: Record<string, string> = 'values' in state ? state.values : {}
  const field = (name: keyof Site & string) => ({
    name,
    defaultValue: typed[name] ?? String(site[name] ?? ''),
    error: errors[name],
  })
  return (
    <form {...form} noValidate aria-label="Settings" aria-busy={isPending || undefined}>
      <input type="hidden" name="version" value={typed.version ?? seen} />
      <FormRefusal
        ref={told}
        state={state}
        sentence={state.kind === 'refused' ? state.told : undefined}
      />
      {state.kind === 'done' && (
        <DoneNote ref={told}>
          {state.outcome.did === 'saved'
            ? 'Saved. Every page shows it now.'
            : 'Nothing was changed.'}
        </DoneNote>
      )}
      <div className="space-y-10">
        <fieldset className="space-y-4">
          <legend className="block-head mb-2 w-full">The newspaper</legend>
          <TextField {...field('title')} label="Title" required />
          <TextField {...field('tagline')} label="Tagline" />
          <TextField
            {...field('language')}
            label="Language"
            hint="Like “en”, “de” or “ar”: of dates, search and hyphenation."
          />
          <SelectField
            {...field('direction')}
            label="Direction"
            choices={[
              { value: 'ltr', label: 'Left to right' },
              { value: 'rtl', label: 'Right to left' },
            ]}
          />
          <SelectField
            {...field('timeZone')}
            label="Time zone"
            hint={`Of every date and time. With it, this is written: ${example}`}
            choices={timeZones.map((value) => ({ value, label: value.replaceAll('_', ' ') }))}
          />
        </fieldset>
        <fieldset className="space-y-4">
          <legend className="block-head mb-2 w-full">Under every article</legend>
          <TextArea
            {...field('houseLine')}
            label="House line"
            hint="{site} stands for the newspaper’s title, as a link."
            rows={2}
          />
          <TextArea {...field('disclaimer')} label="Disclaimer" rows={3} />
          <TextField {...field('publisherName')} label="Publisher" />
          <TextArea {...field('publisherLine')} label="A line about the publisher" rows={2} />
          <TextField {...field('publisherUrl')} label="The publisher’s address" inputMode="url" />
          <TextField {...field('publisherLogo')} label="Address of the logo" inputMode="url" />
        </fieldset>
        <fieldset className="space-y-4">
          <legend className="block-head mb-2 w-full">Replies</legend>
          <TextField {...field('threadsPerPage')} label="Threads on a page" inputMode="numeric" />
          <TextField
            {...field('threadDepth')}
            label="Answers are indented so often"
            inputMode="numeric"
            hint="From 1 to 10; on a phone twice."
          />
        </fieldset>
        <button type="submit" className="button button-primary">
          Save the settings
        </button>
      </div>
    </form>
  )
}
