import { scriptHash } from '@/lib/serving/next-scripts'

/**
 * Moving between pages is made instant by the browser itself: it fetches a page while the reader's
 * pointer is still on its link. The layout of the public pages embeds this text, unchanged, in
 * `<script type="speculationrules">`; browsers count that as an inline script, so its hash is in
 * the policy.
 */
export const speculationRules = JSON.stringify({
  prefetch: [
    {
      where: {
        and: [
          { href_matches: '/*' },
          { not: { href_matches: '/*\\?*' } },
          ...['/admin', '/admin/*', '/api/*', '/c/*', '/sign-in', '/setup'].map((path) => ({
            not: { href_matches: path },
          })),
          { not: { selector_matches: '[rel~=nofollow], [download]' } },
        ],
      },
      eagerness: 'moderate',
    },
  ],
})

export const speculationRulesHash = scriptHash(speculationRules)
