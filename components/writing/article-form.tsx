'use client'
import { useRef } from 'react'
import { ErrorSummary } from '@/components/ui/error-summary'
import { useTold } from '@/components/ui/use-told'
import { paths } from '@/lib/paths'
import { checkArticle } from '@/lib/writing/checklist'
import { type DeskArticle, FIELD_NAMES, type Fields, STATUS_WORDS } from '@/lib/writing/public'
import { ArticleFields, type Choices } from './article-fields'
import { ChecklistView } from './checklist-view'
import { ConflictNote } from './conflict-note'
import { LocalCopyNote } from './local-copy-note'
import { OutcomeNote } from './outcome-note'
import { PublishBox } from './publish-box'
import { SaveStatus } from './save-status'
import { SourceField } from './source-field'
import { TitleField } from './title-field'
import { useFields } from './use-fields'
import { useSaving } from './use-saving'
import { WordCount } from './word-count'

type Props = { article: DeskArticle; choices: Choices; timeZone: string; language: string }

/** An article as it is written: one form, which works without a script and saves itself with one. */
export function ArticleForm({ article, choices, timeZone, language }: Props) {
  const form = useRef<HTMLFormElement>(null)
  const saving = useSaving(form, {
    ...{ articleId: article.id, version: article.version, savedAt: article.savedAt },
  })
  const { state, saved, conflict } = saving
  const told = useTold(state)
  const typed = 'values' in state ? state.values : {}
  const { fields, generation, localCopy, fill, forgetCopy, current } = useFields(
    form,
    article.id,
    pickFields({ ...article.fields, ...typed }),
  )
  const errors = state.kind === 'invalid' ? state.fieldErrors : {}
  const words = { timeZone, language }
  const now = pickFields({ ...fields, ...current() })

  return (
    <form
      ref={form}
      action={saving.action}
      onSubmit={saving.onSubmit}
      onInput={saving.noteChange}
      noValidate
      aria-label="Article"
    >
      <h2 className="sr-only">The article</h2>
      <input type="hidden" name="articleId" value={article.id} />
      <input
        type="hidden"
        name="version"
        // What was typed on an older one is never sent as if it knew the newer.
        value={(conflict && typed.version) ?? article.version}
      />
      {/* What the Enter key presses: the button that shows readers nothing. */}
      <button type="submit" name="intent" value="save" tabIndex={-1} aria-hidden="true" hidden />
      {state.kind === 'invalid' && <ErrorSummary ref={told} errors={errors} />}
      {state.kind === 'refused' && state.code === 'gone' && (
        <ErrorSummary
          ref={told}
          errors={{}}
          sentence="This article is not there any more, or not yours to change. Copy your text before you leave."
        />
      )}
      {state.kind === 'done' && (
        <OutcomeNote
          ref={told}
          outcome={state.outcome}
          publishedAt={article.publishedAt}
          {...words}
        />
      )}
      {conflict && (
        <ConflictNote
          conflict={conflict}
          mine={{ ...typed, ...current() }}
          {...words}
          onKeepMine={() => saving.overrule(conflict)}
          theirsHref={paths.deskArticle(article.id)}
        />
      )}
      {localCopy && (
        <LocalCopyNote
          copy={localCopy}
          {...words}
          onRestore={() => {
            fill(localCopy.fields)
            saving.noteChange()
          }}
          onDiscard={forgetCopy}
        />
      )}
      <div key={generation} className="desk-writing">
        <div className="min-w-0 max-w-column space-y-6">
          <p className="font-sans text-meta lg:hidden">
            <a className="link" href="#about-article">
              To the buttons and settings
            </a>
          </p>
          <TitleField name="title" label="Title" defaultValue={fields.title} error={errors.title} />
          <TitleField name="standfirst" label="Standfirst" defaultValue={fields.standfirst} />
          <SourceField
            name="source"
            defaultValue={fields.source}
            onChange={saving.noteChange}
            format={article.format}
            language={fields.language || undefined}
            direction={(fields.direction || undefined) as 'ltr' | 'rtl' | undefined}
            error={errors.source}
          />
        </div>
        <aside id="about-article" aria-label="About the article" className="space-y-8">
          <div className="desk-writing-deeds">
            <p className="font-semibold">
              {STATUS_WORDS[article.status]}
              {article.isChanged && article.status === 'PUBLISHED' && (
                <span className="font-normal text-warn"> · changes not published</span>
              )}
            </p>
            <SaveStatus saved={saved} {...words} />
            <PublishBox
              {...{ article, errors, timeZone }}
              publishAt={fields.publishAt}
              isPending={saving.isPending}
            />
          </div>
          <section aria-label="Checklist">
            <h2 className="mb-2 block-head">Before publishing</h2>
            <ChecklistView checklist={checkArticle(now, timeZone)} />
            <WordCount source={now.source} />
          </section>
          <ArticleFields {...{ fields, errors, choices, timeZone }} onChange={saving.noteChange} />
        </aside>
      </div>
    </form>
  )
}

function pickFields(given: Partial<Record<string, string>>): Fields {
  return Object.fromEntries(FIELD_NAMES.map((name) => [name, given[name] ?? ''])) as Fields
}
