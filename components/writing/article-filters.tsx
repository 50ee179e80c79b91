import { SelectField } from '@/components/ui/select-field'
import { TextField } from '@/components/ui/text-field'
import { paths } from '@/lib/paths'
import type { ArticleFilter } from '@/lib/writing/list-filter'

type Choice = { slug: string; name: string }
type Props = { filter: ArticleFilter; sections: Choice[]; authors: Choice[] }

/** A plain form: what it asks for is the address. */
export function ArticleFilters({ filter, sections, authors }: Props) {
  const any = (label: string) => ({ value: '', label })
  const asChoice = ({ slug, name }: Choice) => ({ value: slug, label: name })
  return (
    <form
      action={paths.articles}
      className="my-4 grid gap-4 sm:grid-cols-2 lg:grid-cols-[2fr_1fr_1fr_auto] lg:items-end"
    >
      {filter.status !== 'ALL' && <input type="hidden" name="status" value={filter.status} />}
      <TextField name="q" type="search" label="Title" defaultValue={filter.q} />
      <SelectField
        name="section"
        label="Section"
        choices={[any('All sections'), ...sections.map(asChoice)]}
        defaultValue={filter.section}
      />
      <SelectField
        name="author"
        label="Author"
        choices={[any('All authors'), ...authors.map(asChoice)]}
        defaultValue={filter.author}
      />
      <button type="submit" className="button">
        Show
      </button>
    </form>
  )
}
