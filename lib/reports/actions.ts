'use server'
import { publicAction } from '@/lib/action'
import { reportComment as report } from './mutations'
import { reportInput } from './schema'

/** Nothing public changes by it, and no cookie is set. */
export const reportComment = publicAction(reportInput, async (input, request) => {
  const result = await report(input, request, request.now)
  return result.kind === 'refused' ? result : { kind: 'done', outcome: {} }
})
