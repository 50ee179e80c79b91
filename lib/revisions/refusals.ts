import { type RefusalCode, refusalSentence } from '@/lib/comments/refusals'

/** Why a change was not taken. What was typed stays in the form. */
export type EditRefusalCode = RefusalCode | 'too-late' | 'too-often'

export function editRefusalSentence(code: EditRefusalCode, waitSeconds?: number): string {
  if (code === 'too-late') {
    return 'It is too late to change this reply. Your text is still below; copy it if you want to keep it.'
  }
  if (code === 'too-often') {
    return 'This reply was changed too often. It stays as it is; you can still delete it.'
  }
  return refusalSentence(code, waitSeconds)
}
