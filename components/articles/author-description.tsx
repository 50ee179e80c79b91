import type { Author } from '@/lib/archives/public'

export function AuthorDescription({ author }: { author: Author }) {
  const desk = [author.organisation, author.section].filter(Boolean).join(' | ')
  return (
    <>
      {desk && <p className="font-sans text-meta text-ink-3">{desk}</p>}
      {author.bio && <p className="mt-2">{author.bio}</p>}
    </>
  )
}
