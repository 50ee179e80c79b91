import { connection } from 'next/server'
import { MissingPage } from '@/components/site/missing-page'
import { SitePage } from './(site)/site-page'

export const instant = false

export default async function NotFound() {
  await connection()
  return (
    <SitePage tags={[]}>
      <MissingPage
        title="There is no page here"
        text="The address may be mistyped, or the page has moved without leaving word."
      />
    </SitePage>
  )
}
