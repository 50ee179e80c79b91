import type { RightsRefusal } from '@/lib/people/rights'

/** Why somebody's rights were left as they are. */
export const RIGHTS_REFUSALS: Record<RightsRefusal, string> = {
  yourself: 'Nobody changes their own role or disables themselves. Another administrator can.',
  'last-administrator':
    'This is the last administrator. Nothing was changed: make somebody else one first.',
  gone: 'There is nobody like that any more.',
}
