import { MissingPage } from '@/components/site/missing-page'

export default function Forbidden() {
  return (
    <main id="content" className="px-5">
      <MissingPage
        status={403}
        title="Your role does not allow this"
        text="Ask an administrator of this newspaper for the right you need."
      />
    </main>
  )
}
