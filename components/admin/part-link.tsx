type Props = { href: string; isCurrent: boolean; children: string }

/** One part of the desk in its header. */
export function PartLink({ href, isCurrent, children }: Props) {
  return (
    <a
      href={href}
      aria-current={isCurrent || undefined}
      className="flex min-h-11 items-center text-ink-2 hover:text-ink aria-[current]:font-semibold aria-[current]:text-ink"
    >
      {children}
    </a>
  )
}
