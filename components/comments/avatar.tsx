type Props = { name: string; seed: number }

/** Quiet inks that carry white letters at 4.5:1 or better. */
const INKS = [
  '#7a3b1d',
  '#14507f',
  '#1d6b3a',
  '#6b3a6e',
  '#8a4b00',
  '#3f5560',
  '#9b1c1f',
  '#4a463f',
]

/** Initials on a colour drawn from a random seed: nothing about the person is in it. */
export function Avatar({ name, seed }: Props) {
  return (
    <svg
      viewBox="0 0 40 40"
      width="40"
      height="40"
      aria-hidden="true"
      focusable="false"
      className="shrink-0"
    >
      <rect width="40" height="40" fill={INKS[seed % INKS.length]} />
      <text
        x="20"
        y="25.5"
        textAnchor="middle"
        fill="#ffffff"
        fontSize="15"
        fontWeight="600"
        className="font-sans"
      >
        {initials(name)}
      </text>
    </svg>
  )
}

function initials(name: string): string {
  const words = name.match(/[\p{L}\p{N}]+/gu) ?? []
  const picked = words.length > 1 ? [words[0], words.at(-1)] : [words[0]]
  return picked
    .map((word) => [...(word ?? '?')][0])
    .join('')
    .toLocaleUpperCase()
}
