import { TextField } from '@/components/ui/text-field'
import type { QueueFilter } from '@/lib/moderation/queue-filter'
import { paths } from '@/lib/paths'
import { CHECK_LABELS } from './status-words'

/** Kept while something else is asked for; each is taken away at its chip. */
const KEPT = ['article', 'person', 'address'] as const

/** Everything that narrows the queue, as a form that asks by its address. It needs no script. */
export function QueueToolbar({ filter }: { filter: QueueFilter }) {
  const { status, q, name, reason, links, from, to } = filter
  return (
    <search className="mt-4 block font-sans">
      <form action={paths.desk}>
        {status !== 'PENDING' && <input type="hidden" name="status" value={status} />}
        {KEPT.map((key) => {
          const value = filter[key]
          return value && <input key={key} type="hidden" name={key} value={value} />
        })}
        <div className="flex gap-2">
          <label htmlFor="queue-search" className="sr-only">
            Search in names and texts
          </label>
          <input
            id="queue-search"
            type="search"
            name="q"
            defaultValue={q}
            placeholder="Search in names and texts"
            className="input max-w-figure"
          />
          <button type="submit" className="button">
            Search
          </button>
        </div>
        <details className="desk-filters mt-2">
          <summary className="text-meta">Filters</summary>
          <div className="grid max-w-figure gap-4 border border-rule bg-surface p-4 sm:grid-cols-2">
            <TextField scope="queue" label="Name" name="name" defaultValue={name} />
            <div>
              <label htmlFor="queue-reason" className="mb-1 block font-semibold">
                Why it was held
              </label>
              <select id="queue-reason" name="reason" defaultValue={reason ?? ''} className="input">
                <option value="">Any reason</option>
                {Object.entries(CHECK_LABELS).map(([check, label]) => (
                  <option key={check} value={check}>
                    {label}
                  </option>
                ))}
              </select>
            </div>
            <TextField scope="queue" label="From" name="from" type="date" defaultValue={from} />
            <TextField scope="queue" label="To" name="to" type="date" defaultValue={to} />
            <label className="flex min-h-11 items-center gap-2">
              <input type="checkbox" name="links" value="1" defaultChecked={links !== undefined} />
              With links
            </label>
            <div className="text-end">
              <button type="submit" className="button">
                Show these
              </button>
            </div>
          </div>
        </details>
      </form>
    </search>
  )
}
