import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { EVERYTHING, parseMonth, periodOf } from '@/lib/archives/archive'
import { formatMonth } from '@/lib/clock'
import { paths } from '@/lib/paths'
import { getSite } from '@/lib/settings/queries'
import { archiveHead } from '../../../../archive-head'
import { ArchivePage } from '../../../../archive-page'
import { readRest } from '../../../../archive-params'

export const instant = false

type Params = { year: string; month: string; rest?: string[] }
type Props = { params: Promise<Params> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await find(await params)
  return found ? archiveHead({ ...found, hasFeed: false }) : {}
}

/** What was published in a month. */
export default async function MonthPage({ params }: Props) {
  const found = await find(await params)
  if (!found) notFound()
  return <ArchivePage {...found} kicker="Archive" title={found.name} isMonth />
}

async function find({ year, month: number, rest }: Params) {
  const month = parseMonth(year, number)
  const page = readRest(rest)
  if (!month || page === null) return null
  const { timeZone, language } = await getSite()
  const period = periodOf(month, timeZone)
  const name = formatMonth(period.from, timeZone, language)
  return { name, page, base: paths.month(month), archive: { id: EVERYTHING, period } }
}
