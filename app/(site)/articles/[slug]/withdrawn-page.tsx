import { MissingPage } from '@/components/site/missing-page'
import { SitePage } from '../../site-page'

export function WithdrawnPage() {
  return (
    <SitePage tags={[]}>
      <MissingPage
        status={410}
        title="This article was withdrawn"
        text="The editors took it back. Its replies are no longer shown either."
      />
    </SitePage>
  )
}
