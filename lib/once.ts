const instances = globalThis as unknown as Record<symbol, unknown>

/**
 * One instance per process. The bundler gives a module several lives (page, action, route); a pool
 * of connections must have one.
 */
export function once<T>(name: string, make: () => T): T {
  const key = Symbol.for(`rejoinder.${name}`)
  instances[key] ??= make()
  return instances[key] as T
}
