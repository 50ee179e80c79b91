/** Why a reply was not taken. The text stays in the form in every case. */
export type RefusalCode =
  | 'offline'
  | 'offline-unsaved'
  | 'closed'
  | 'parent-gone'
  | 'too-deep'
  | 'duplicate'
  | 'flood'
  | 'article-gone'
  | 'trouble'

const SENTENCES: Record<RefusalCode, (waitSeconds: number) => string> = {
  offline: () => 'You are offline. Your reply is saved on this device.',
  'offline-unsaved': () =>
    'You are offline. Your text is still below; post it again when you are back.',
  closed: () =>
    'Replies to this article have been closed. Your text is still below; copy it if you want to keep it.',
  'parent-gone': () =>
    'The reply you answered is no longer here. Your text is still below; you can reply to the article instead.',
  'too-deep': () =>
    'This conversation goes no deeper. Your text is still below; you can answer an earlier reply instead.',
  duplicate: () => 'You already said that. Your earlier reply was received.',
  flood: (waitSeconds) =>
    `Please wait ${inWords(waitSeconds)}, then post again. Your text is still below.`,
  'article-gone': () =>
    'This article is no longer here. Your text is still below; copy it if you want to keep it.',
  trouble: () =>
    'Your reply could not be saved just now. Your text is still below; please try again.',
}

/** Nothing about the reply was wrong: the same again may well be taken. */
export function isWorthRetrying(code: RefusalCode): boolean {
  return code === 'offline' || code === 'offline-unsaved' || code === 'trouble'
}

export function refusalSentence(code: RefusalCode, waitSeconds = 0): string {
  return SENTENCES[code](waitSeconds)
}

function inWords(seconds: number): string {
  if (seconds < 90) return seconds === 1 ? '1 second' : `${seconds} seconds`
  return `${Math.ceil(seconds / 60)} minutes`
}
