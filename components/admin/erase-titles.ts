import type { Emptied } from '@/lib/moderation/schema'

export const ERASE_TITLES: Record<Emptied, string> = {
  SPAM: 'Empty spam',
  TRASHED: 'Empty the trash',
}
