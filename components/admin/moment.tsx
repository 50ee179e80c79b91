import { formatMoment, isoWithOffset } from '@/lib/clock'

type Props = { at: Date; timeZone: string; language: string }

/** When something happened, for people and machines. */
export function Moment({ at, timeZone, language }: Props) {
  return <time dateTime={isoWithOffset(at, timeZone)}>{formatMoment(at, timeZone, language)}</time>
}
