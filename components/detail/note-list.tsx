import { Moment } from '@/components/admin/moment'
import { TitledSection } from '@/components/ui/titled-section'
import type { NoteShown } from '@/lib/moderation/detail'
import { NoteForm } from './note-form'

type Props = { commentId: string; notes: NoteShown[]; timeZone: string; language: string }

/** What moderators tell each other. Readers never see it, and nobody changes it afterwards. */
export function NoteList({ commentId, notes, timeZone, language }: Props) {
  return (
    <TitledSection id="notes" title="Notes between moderators">
      <div className="space-y-3 text-meta">
        {notes.length > 0 && (
          <ol className="space-y-3">
            {notes.map(({ id, at, actorName, text }) => (
              <li key={id} className="border-s-2 border-rule ps-3">
                <span className="text-ink-3">
                  {actorName}, <Moment {...{ at, timeZone, language }} />
                </span>
                <p className="break-words whitespace-pre-line" dir="auto">
                  {text}
                </p>
              </li>
            ))}
          </ol>
        )}
        <NoteForm commentId={commentId} />
      </div>
    </TitledSection>
  )
}
