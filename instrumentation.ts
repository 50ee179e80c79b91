import type { Instrumentation } from 'next'

/** One line per error: its kind and its number, never its text. */
export const onRequestError: Instrumentation.onRequestError = async (error, request) => {
  // Known at build time: keeps the bundle for the edge, which we do not use, free of Node's modules.
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { describeError, log } = await import('@/lib/log')
  const requestId = request.headers['x-request-id']
  log('error', 'request failed', {
    method: request.method,
    ...(typeof requestId === 'string' && { requestId }),
    ...describeError(error),
  })
}
