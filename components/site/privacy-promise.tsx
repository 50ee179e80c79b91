import { AskedElsewhere } from './asked-elsewhere'

/** Every number comes from the constant or the setting that it is about. */
type Props = {
  contactMonths: number
  editMinutes: number
  addressKeyDays: number
  heldReplyDays: number
  /** Other servers that are shown every reply: none, unless the operator says otherwise. */
  askedElsewhere: { title: string; host: string }[]
}

/** What happens to what a reader types, in the order in which it happens. */
export function PrivacyPromise(props: Props) {
  const { contactMonths, editMinutes, addressKeyDays, heldReplyDays, askedElsewhere } = props
  return (
    <div className="prose mt-8">
      <h2>Reading</h2>
      <p>
        Reading sets no cookie and loads nothing from anybody but us, except pictures that an
        article shows from elsewhere. There are no statistics about you.
      </p>
      <h2>What you type into the form</h2>
      <p>
        Your name, your website and your reply are published once the reply is. Your e-mail address
        is not: it is stored apart from the reply, encrypted, and no page that strangers see is able
        to ask for it. Two kinds of people may look at it, administrators and editors, one address
        at a time, and each look is written down.
      </p>
      <p>
        The address tells us that the same person writes again; no picture and no number on the page
        is made from it. Nothing is sent to it.
      </p>
      {askedElsewhere.map(({ title, host }) => (
        <AskedElsewhere key={host} title={title} host={host} />
      ))}
      <h2>How long it is kept</h2>
      <p>
        {`${inWords(contactMonths, 'month')} after your last reply your e-mail address, what was computed from it, and the name of your browser are destroyed. The replies stay under the name you gave, and nothing else tells any more whose they are.`}
      </p>
      <p>
        {`Your network address is never stored. To slow down floods we keep a code made from it with a key of the day; after ${inWords(addressKeyDays, 'day')} that key is thrown away, and the code says nothing to anybody.`}
      </p>
      <h2>Cookies</h2>
      <ul>
        <li>
          {`A reply that waits for a moderator sets two, for ${inWords(heldReplyDays, 'day')} at most, so that you see it again. They go when it is decided.`}
        </li>
        {editMinutes > 0 && (
          <li>
            {`Every reply sets one for ${inWords(editMinutes, 'minute')}, so that you can change or delete it. What it said before a change is kept for moderators.`}
          </li>
        )}
        <li>
          “Save my name, email, and website in this browser” stays in your browser. We never see it.
        </li>
      </ul>
      <h2>Reports</h2>
      <p>
        {`A report about a reply is read by moderators only. It holds no name and no address, but the same code made from your network address. Answered reports are deleted after ${inWords(contactMonths, 'month')}.`}
      </p>
    </div>
  )
}

function inWords(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`
}
