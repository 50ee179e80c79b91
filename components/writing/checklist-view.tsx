import type { Checklist } from '@/lib/writing/checklist'

/** What keeps the article from being published, and what would make it better. */
export function ChecklistView({ checklist: { errors, warnings } }: { checklist: Checklist }) {
  const faults = Object.values(errors)
  if (faults.length + warnings.length === 0)
    return <p className="font-sans text-meta text-ok">✓ Everything is there.</p>
  return (
    <ul className="space-y-2 font-sans text-meta">
      {faults.map((fault) => (
        <li key={fault} className="text-danger">
          <span aria-hidden="true">⚠ </span>
          <span className="sr-only">Must: </span>
          {fault}
        </li>
      ))}
      {warnings.map((warning) => (
        <li key={warning} className="text-ink-2">
          <span aria-hidden="true">○ </span>
          {warning}
        </li>
      ))}
    </ul>
  )
}
