import { env } from '@/lib/env'

/** The address readers know the site by. */
export function siteUrl(): string {
  const { SITE_URL, PORT } = env()
  return SITE_URL ?? `http://localhost:${PORT}`
}

export function absoluteUrl(path: string): string {
  return new URL(path, siteUrl()).href
}
