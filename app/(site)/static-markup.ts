import type { ReactNode } from 'react'

/** Markup for those who read it elsewhere: in a feed. */
export async function staticMarkup(nodes: ReactNode): Promise<string> {
  // Next refuses this module where it is imported as usual: a page could pull it in.
  const { renderToStaticMarkup } = await import('react-dom/server')
  return renderToStaticMarkup(nodes)
}
