import type { Link } from '@/lib/articles/public'

type Props = {
  name: string
  label: string
  /** What it says when nothing is chosen. */
  any: string
  options: Link[]
  /** Its slug, or nothing. */
  chosen: string
}

export function SearchSelect({ name, label, any, options, chosen }: Props) {
  return (
    <div>
      <label htmlFor={`search-${name}`} className="mb-1 block text-meta font-semibold">
        {label}
      </label>
      <select id={`search-${name}`} name={name} defaultValue={chosen} className="input">
        <option value="">{any}</option>
        {options.map(({ slug, name }) => (
          <option key={slug} value={slug}>
            {name}
          </option>
        ))}
      </select>
    </div>
  )
}
