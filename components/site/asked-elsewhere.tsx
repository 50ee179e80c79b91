type Props = { title: string; host: string }

/** A server of somebody else that is shown every reply, and what it is shown. */
export function AskedElsewhere({ title, host }: Props) {
  return (
    <>
      <h2>Who else sees your reply</h2>
      <p>
        {`Before a reply is stored, and when you change it, we ask ${title} (${host}), which belongs to somebody else, whether it looks like spam. It is told your reply, the name and the website you gave, the article, the name of your browser and your network address (the first half of it, if it is of the newer kind). It is not told your e-mail address. What it keeps, and for how long, is not up to us.`}
      </p>
    </>
  )
}
