import type { ReactNode, Ref } from 'react'

type Props = {
  /** Named by the keys of the desk, and in addresses. */
  id: string
  title: string
  open?: boolean | undefined
  ref?: Ref<HTMLDetailsElement>
  children: ReactNode
}

/** Something that can be done, folded until somebody wants to. */
export function Fold({ id, title, open, ref, children }: Props) {
  return (
    <details ref={ref} id={id} open={open} className="desk-fold">
      <summary>{title}</summary>
      <div className="space-y-4 p-4">{children}</div>
    </details>
  )
}
