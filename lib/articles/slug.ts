import slugify from '@sindresorhus/slugify'

/** What cannot stand in one part of an address, or would be read as something else there. */
const NOT_IN_A_SLUG = /[\s/?#%\\]+/g

/**
 * The first of these that makes a slug. Letters of other scripts stay as they are: WordPress's own
 * slugs have them, and readers know those addresses.
 */
export function slugOf(known: string, ...names: string[]): string {
  const candidates = [clean(known), ...names.flatMap((name) => [slugify(name), clean(name)])]
  return candidates.find((slug) => slug !== '') ?? ''
}

/** The slug, or the first of `slug-2`, `slug-3`… that is free; from now on it is taken. */
export function takeSlug(wanted: string, taken: Set<string>): string {
  let slug = wanted
  for (let number = 2; taken.has(slug); number += 1) slug = `${wanted}-${number}`
  taken.add(slug)
  return slug
}

function clean(text: string): string {
  const slug = text
    .normalize('NFC')
    .replace(NOT_IN_A_SLUG, '-')
    .replace(/^-+|-+$/g, '')
  // A part of dots is a step in the path, not a name.
  return /^\.*$/.test(slug) ? '' : slug
}
