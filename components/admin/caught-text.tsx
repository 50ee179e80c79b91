import { Fragment } from 'react'
import { GuestText } from '@/components/comments/guest-text'
import type { Reason } from '@/lib/comments/decision/verdict'
import { caughtPlaces } from '@/lib/moderation/caught-words'

type Props = { source: string; reasons: Reason[] }

/** What a reader wrote, with the words marked that made a check speak. */
export function CaughtText({ source, reasons }: Props) {
  return <GuestText source={source} drawText={(text) => <Marked text={text} reasons={reasons} />} />
}

function Marked({ text, reasons }: { text: string; reasons: Reason[] }) {
  const places = caughtPlaces(reasons, text)
  return (
    <>
      {places.map(([start, end], index) => (
        <Fragment key={start}>
          {text.slice(places[index - 1]?.[1] ?? 0, start)}
          <mark>{text.slice(start, end)}</mark>
        </Fragment>
      ))}
      {text.slice(places.at(-1)?.[1] ?? 0)}
    </>
  )
}
