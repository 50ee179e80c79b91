type Choice = { value: string; label: string; help: string }
type Props = {
  legend: string
  name: string
  choices: Choice[]
  chosen: string
  error?: string | undefined
}

/** One of a few, each with what it means. */
export function ChoiceField({ legend, name, choices, chosen, error }: Props) {
  return (
    <fieldset className="font-sans">
      <legend className="mb-2 font-semibold">{legend}</legend>
      {error && (
        <p className="mb-1 text-meta font-semibold text-danger">
          <span aria-hidden="true">⚠ </span>
          {error}
        </p>
      )}
      {choices.map(({ value, label, help }, index) => (
        <label key={value} className="flex min-h-11 gap-3 py-2">
          <input
            type="radio"
            // Where an error links to.
            id={index === 0 ? `field-${name}` : undefined}
            name={name}
            value={value}
            defaultChecked={value === chosen}
            className="mt-1 size-4 shrink-0 accent-accent"
          />
          <span>
            {label}
            <span className="block text-caption text-ink-3">{help}</span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
