/** What somebody is told who tried too often. */
export function waitWords(waitSeconds = 0): string {
  const minutes = Math.ceil(waitSeconds / 60)
  return `Too many tries. Wait ${minutes === 1 ? 'a minute' : `${minutes} minutes`}, then try again.`
}
