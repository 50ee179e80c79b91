type Props = {
  href: string
  isCurrent: boolean
  /** Said before the words that are shown. */
  label?: string
  children: string
}

/** One part of the desk in its header. */
export function PartLink({ href, isCurrent, label, children }: Props) {
  return (
    <a
      href={href}
      aria-current={isCurrent || undefined}
      className="flex min-h-11 items-center text-ink-2 hover:text-ink aria-[current]:font-semibold aria-[current]:text-ink"
    >
      {label && <span className="sr-only">{`${label}: `}</span>}
      {children}
    </a>
  )
}
