import { SelectField } from '@/components/ui/select-field'
import { TextField } from '@/components/ui/text-field'
import type { Fields } from '@/lib/writing/public'
import { ExcerptField } from './excerpt-field'
import { LineFields } from './line-fields'
import { PictureFields } from './picture-fields'
import { TagsField } from './tags-field'

type Choice = { slug: string; name: string; organisation?: string }
export type Choices = { sections: Choice[]; authors: Choice[]; tagNames: string[] }

type Props = {
  fields: Fields
  errors: Record<string, string>
  choices: Choices
  /** Called when a field was filled by something else than typing. */
  onChange: () => void
  /** In words, where moments are read: “Europe/Berlin”. */
  timeZone: string
}

/** Everything about an article besides its words. */
export function ArticleFields({ fields, errors, choices, onChange, timeZone }: Props) {
  return (
    <div className="space-y-8 font-sans">
      <div className="space-y-4">
        <SelectField
          name="category"
          label="Section"
          choices={choices.sections.map(asChoice)}
          defaultValue={fields.category}
          error={errors.category}
        />
        <TagsField defaultValue={fields.tags} known={choices.tagNames} error={errors.tags} />
        <SelectField
          name="author"
          label="Author"
          choices={choices.authors.map(asChoice)}
          defaultValue={fields.author}
          error={errors.author}
        />
        <ExcerptField defaultValue={fields.excerpt} error={errors.excerpt} />
      </div>
      <PictureFields {...{ fields, errors, onChange }} />
      <fieldset className="space-y-4">
        <legend className="mb-2 block-head w-full">Replies</legend>
        <SelectField
          name="comments"
          label="Readers may answer"
          choices={[
            { value: 'open', label: 'Yes' },
            { value: 'closed', label: 'No: replies are closed' },
          ]}
          defaultValue={fields.comments}
        />
        <TextField
          name="commentsCloseAt"
          type="datetime-local"
          label="Close them by themselves"
          hint={`Time of ${timeZone}. Empty: never.`}
          defaultValue={fields.commentsCloseAt}
          error={errors.commentsCloseAt}
        />
      </fieldset>
      <details className="desk-fold" open={hasErrorIn(errors, MORE)}>
        <summary>Address, language and lines</summary>
        <div className="space-y-4 p-4">
          <TextField
            name="slug"
            label="Address"
            hint="/articles/… Left empty it is made from the title. Changed later, the old one leads on."
            defaultValue={fields.slug}
            error={errors.slug}
          />
          <TextField
            name="canonicalUrl"
            label="First published at"
            hint="The whole address, if this appeared elsewhere before."
            inputMode="url"
            defaultValue={fields.canonicalUrl}
            error={errors.canonicalUrl}
          />
          <TextField
            name="language"
            label="Language"
            hint="Like “en” or “ar”. Empty: the newspaper’s."
            defaultValue={fields.language}
            error={errors.language}
          />
          <SelectField
            name="direction"
            label="Direction"
            choices={[
              { value: '', label: 'The newspaper’s' },
              { value: 'ltr', label: 'Left to right' },
              { value: 'rtl', label: 'Right to left' },
            ]}
            defaultValue={fields.direction}
          />
          <LineFields name="houseLine" label="House line" fields={fields} />
          <LineFields name="disclaimer" label="Disclaimer" fields={fields} />
        </div>
      </details>
    </div>
  )
}

const MORE = ['slug', 'canonicalUrl', 'language']

function hasErrorIn(errors: Record<string, string>, names: string[]): boolean {
  return names.some((name) => errors[name])
}

function asChoice({ slug, name, organisation }: Choice) {
  return { value: slug, label: organisation ? `${name}, ${organisation}` : name }
}
