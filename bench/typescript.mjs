import { register } from 'node:module'
import { register as registerTypeScript } from 'tsx/esm/api'

/** Outside React's own server `server-only` refuses to load. This process is a server, so it may. */
const allowServerOnly = `
export function resolve(specifier, context, next) {
  if (specifier !== 'server-only') return next(specifier, context)
  return { url: 'data:text/javascript,', shortCircuit: true }
}`

/** From here on this process imports TypeScript. */
export function allowTypeScript() {
  register(`data:text/javascript,${encodeURIComponent(allowServerOnly)}`)
  registerTypeScript()
}
