/** Related posts as shown under an article. */
export const RELATED_MAX = 4

export type Candidate = { id: string; categoryId: string; tagIds: string[]; publishedAt: Date }

type Subject = Omit<Candidate, 'publishedAt'>

/**
 * Shared tags first, each worth the more the fewer articles carry it (inverse document frequency),
 * then the same category, then the newer one; the id settles what is left, so the order is always
 * the same. Articles with neither tag nor category in common are not related.
 */
export function rankRelated(
  subject: Subject,
  candidates: Candidate[],
  articlesPerTag: ReadonlyMap<string, number>,
): string[] {
  const weigh = (candidate: Candidate) => ({
    candidate,
    tags: sharedTagWeight(subject, candidate, articlesPerTag),
    category: Number(candidate.categoryId === subject.categoryId),
  })
  return candidates
    .filter(({ id }) => id !== subject.id)
    .map(weigh)
    .filter(({ tags, category }) => tags > 0 || category > 0)
    .sort(
      (a, b) =>
        b.tags - a.tags ||
        b.category - a.category ||
        b.candidate.publishedAt.getTime() - a.candidate.publishedAt.getTime() ||
        (a.candidate.id < b.candidate.id ? -1 : 1),
    )
    .slice(0, RELATED_MAX)
    .map(({ candidate }) => candidate.id)
}

function sharedTagWeight(
  subject: Subject,
  candidate: Candidate,
  articlesPerTag: ReadonlyMap<string, number>,
): number {
  return subject.tagIds
    .filter((tagId) => candidate.tagIds.includes(tagId))
    .reduce((sum, tagId) => sum + 1 / Math.log2(1 + (articlesPerTag.get(tagId) ?? 1)), 0)
}
