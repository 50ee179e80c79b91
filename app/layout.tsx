import './globals.css'
import { connection } from 'next/server'
import type { ReactNode } from 'react'
import { bootScript } from '@/lib/serving/boot'
import { getSite } from '@/lib/settings/queries'
import { fontVariables } from './fonts'

/** Pages are rendered at the first request, then kept finished by the front server. */
export const instant = false

export const viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbf9f4' },
    { media: '(prefers-color-scheme: dark)', color: '#151411' },
  ],
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  await connection()
  const { language, direction } = await getSite()
  return (
    <html lang={language} dir={direction} className={fontVariables}>
      <head>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant, allowed by its hash */}
        <script dangerouslySetInnerHTML={{ __html: bootScript }} />
      </head>
      <body className="min-h-dvh bg-paper text-ink">{children}</body>
    </html>
  )
}
