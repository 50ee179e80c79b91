'use client'
import { lazy } from 'react'

/**
 * `GuestText` for forms: its parser is a fifth of all a page would load to come alive, and most
 * forms never show a reply. On the server it is there at once.
 */
export const GuestTextLater = lazy(async () => {
  const { GuestText } = await import('./guest-text')
  return { default: GuestText }
})
