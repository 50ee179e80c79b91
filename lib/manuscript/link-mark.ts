import { Link } from '@tiptap/extension-link'
import { linkAddress } from '@/lib/articles/body-addresses'

/** Leads where links of articles may lead; where else, it is only words. */
export const link = Link.extend({
  addAttributes: () => ({ href: { default: null }, title: { default: null } }),
}).configure({
  openOnClick: false,
  defaultProtocol: 'https',
  isAllowedUri: (address) => linkAddress(address) !== null,
  HTMLAttributes: { rel: 'noopener' },
})
