import '@/lib/zod-without-eval'
import { z } from 'zod'
import { STANDING_ACTIONS, seen } from '@/lib/moderation/schema'

export const standingInput = z.object({ ...seen, deed: z.enum(STANDING_ACTIONS) })
export type StandingInput = z.output<typeof standingInput>
export type StandingDeed = StandingInput['deed']
