/** Who asks. Somebody shut out was an administrator, and has their cookie still. */
export const VISITORS = ['stranger', 'shut out', 'MODERATOR', 'AUTHOR', 'EDITOR', 'ADMIN'] as const
export type Visitor = (typeof VISITORS)[number]

/** A status, or where they are sent. */
export type Expected = number | `to ${string}`
type Row = Record<Visitor, Expected>
type Role = Exclude<Visitor, 'stranger' | 'shut out'>

const ALL: Role[] = ['MODERATOR', 'AUTHOR', 'EDITOR', 'ADMIN']
const DESK: Role[] = ['MODERATOR', 'EDITOR', 'ADMIN']
const EDITORS: Role[] = ['EDITOR', 'ADMIN']
const ADMIN: Role[] = ['ADMIN']
const WRITERS: Role[] = ['AUTHOR', 'EDITOR', 'ADMIN']

/** Every route of the build, an address of it, and what each gets there. */
export const ROUTES: Record<string, { at: string; answers: Row }> = {
  '/(admin)/admin/account/page': { at: '/admin/account', answers: staff(ALL) },
  // Somebody else's article is not there for an author.
  '/(admin)/admin/articles/[id]/history/page': {
    at: '/admin/articles/:id/history',
    answers: { ...staff(WRITERS), AUTHOR: 404 },
  },
  '/(admin)/admin/articles/[id]/page': {
    at: '/admin/articles/:id',
    answers: { ...staff(WRITERS), AUTHOR: 404 },
  },
  // It is posted to, and asks by itself: see `no-way-around-the-desk`.
  '/(admin)/admin/articles/autosave/route': {
    at: '/admin/articles/autosave',
    answers: everybody(405),
  },
  '/(admin)/admin/articles/page': { at: '/admin/articles', answers: staff(WRITERS) },
  '/(admin)/admin/comments/[id]/page': { at: '/admin/comments/:comment', answers: staff(DESK) },
  '/(admin)/admin/comments/bulk/[id]/page': {
    at: '/admin/comments/bulk/:bulk',
    answers: staff(DESK),
  },
  '/(admin)/admin/comments/bulk/page': { at: '/admin/comments/bulk', answers: staff(DESK) },
  '/(admin)/admin/comments/erase/page': {
    at: '/admin/comments/erase?status=SPAM',
    answers: staff(EDITORS),
  },
  '/(admin)/admin/comments/page': { at: '/admin/comments', answers: staff(DESK) },
  '/(admin)/admin/counts/route': { at: '/admin/counts', answers: staff(DESK) },
  '/(admin)/admin/events/route': { at: '/admin/events', answers: staff(DESK) },
  '/(admin)/admin/matching/route': { at: '/admin/matching', answers: staff(DESK) },
  '/(admin)/admin/media/[id]/page': { at: '/admin/media/:media', answers: staff(WRITERS) },
  // It is posted to, and asks by itself: see `a-picture-is-whole-or-not-there`.
  '/(admin)/admin/media/files/route': { at: '/admin/media/files', answers: everybody(405) },
  '/(admin)/admin/media/page': { at: '/admin/media', answers: staff(WRITERS) },
  '/(admin)/admin/media/search/route': { at: '/admin/media/search', answers: staff(WRITERS) },
  '/(admin)/admin/page': {
    at: '/admin',
    answers: staff(ALL),
  },
  '/(admin)/admin/people/[id]/page': { at: '/admin/people/:person', answers: staff(ADMIN) },
  '/(admin)/admin/people/page': { at: '/admin/people', answers: staff(ADMIN) },
  '/(admin)/admin/rules/page': { at: '/admin/rules', answers: staff(EDITORS) },
  '/(admin)/admin/settings/page': { at: '/admin/settings', answers: staff(ADMIN) },
  '/(admin)/setup/page': { at: '/setup', answers: everybody(404) },
  '/(admin)/sign-in/code/page': {
    at: '/sign-in/code',
    answers: outside('to /sign-in', 'to /admin'),
  },
  '/(admin)/sign-in/invitation/page': { at: '/sign-in/invitation', answers: everybody(200) },
  '/(admin)/sign-in/page': { at: '/sign-in', answers: outside(200, 'to /admin') },
  '/(own)/articles/[slug]/edit/[id]/page': {
    // Only the browser that wrote it is shown it, whoever is signed in there.
    at: '/articles/:article/edit/:comment',
    answers: everybody(404),
  },
  '/(own)/preview/[token]/page': { at: '/preview/made-up', answers: everybody(404) },
  '/(site)/[...path]/page': { at: '/nowhere', answers: everybody(404) },
  '/(site)/archive/[year]/[month]/[[...rest]]/page': {
    at: '/archive/2025/11',
    answers: everybody(200),
  },
  '/(site)/author/[slug]/feed.atom/route': {
    at: '/author/:author/feed.atom',
    answers: everybody(200),
  },
  '/(site)/author/[slug]/feed.json/route': {
    at: '/author/:author/feed.json',
    answers: everybody(200),
  },
  '/(site)/author/[slug]/feed.xml/route': {
    at: '/author/:author/feed.xml',
    answers: everybody(200),
  },
  '/(site)/category/[slug]/feed.atom/route': {
    at: '/category/:category/feed.atom',
    answers: everybody(200),
  },
  '/(site)/category/[slug]/feed.json/route': {
    at: '/category/:category/feed.json',
    answers: everybody(200),
  },
  '/(site)/category/[slug]/feed.xml/route': {
    at: '/category/:category/feed.xml',
    answers: everybody(200),
  },
  '/(site)/tag/[slug]/feed.atom/route': { at: '/tag/:tag/feed.atom', answers: everybody(200) },
  '/(site)/tag/[slug]/feed.json/route': { at: '/tag/:tag/feed.json', answers: everybody(200) },
  '/(site)/tag/[slug]/feed.xml/route': { at: '/tag/:tag/feed.xml', answers: everybody(200) },
  '/(site)/feed.atom/route': { at: '/feed.atom', answers: everybody(200) },
  '/(site)/feed.json/route': { at: '/feed.json', answers: everybody(200) },
  '/(site)/feed.xml/route': { at: '/feed.xml', answers: everybody(200) },
  '/(site)/news-sitemap.xml/route': { at: '/news-sitemap.xml', answers: everybody(200) },
  '/(site)/p/[id]/page': { at: '/p/1', answers: everybody(404) },
  '/(site)/robots.txt/route': { at: '/robots.txt', answers: everybody(200) },
  '/(site)/search/page': { at: '/search?q=harbour', answers: everybody(200) },
  '/(site)/sitemap.xml/route': { at: '/sitemap.xml', answers: everybody(200) },
  '/(site)/sitemaps/[name]/route': { at: '/sitemaps/2025-11.xml', answers: everybody(200) },
  '/(site)/articles/[slug]/comments/[page]/page': {
    at: '/articles/:article/comments/2',
    answers: everybody(404),
  },
  '/(site)/articles/[slug]/comments/most-replied/[page]/page': {
    at: '/articles/:article/comments/most-replied/2',
    answers: everybody(404),
  },
  '/(site)/articles/[slug]/comments/most-replied/page': {
    at: '/articles/:article/comments/most-replied',
    answers: everybody(200),
  },
  '/(site)/articles/[slug]/comments/newest/[page]/page': {
    at: '/articles/:article/comments/newest/2',
    answers: everybody(404),
  },
  '/(site)/articles/[slug]/comments/newest/page': {
    at: '/articles/:article/comments/newest',
    answers: everybody(200),
  },
  '/(site)/articles/[slug]/feed.atom/route': {
    at: '/articles/:article/feed.atom',
    answers: everybody(200),
  },
  '/(site)/articles/[slug]/feed.json/route': {
    at: '/articles/:article/feed.json',
    answers: everybody(200),
  },
  '/(site)/articles/[slug]/feed.xml/route': {
    at: '/articles/:article/feed.xml',
    answers: everybody(200),
  },
  '/(site)/articles/[slug]/page': { at: '/articles/:article', answers: everybody(200) },
  '/(site)/articles/[slug]/reply/[id]/page': {
    at: '/articles/:article/reply/:comment',
    answers: everybody(200),
  },
  '/(site)/author/[slug]/[[...rest]]/page': { at: '/author/:author', answers: everybody(200) },
  '/(site)/c/[id]/page': {
    at: '/c/:comment',
    answers: everybody('to /articles/:article#comment-:comment'),
  },
  '/(site)/c/[id]/report/page': { at: '/c/:comment/report', answers: everybody(200) },
  '/(site)/category/[slug]/[[...rest]]/page': {
    at: '/category/:category',
    answers: everybody(200),
  },
  '/(site)/page': { at: '/', answers: everybody(200) },
  '/(site)/privacy/page': { at: '/privacy', answers: everybody(200) },
  '/(site)/tag/[slug]/[[...rest]]/page': { at: '/tag/:tag', answers: everybody(200) },
  '/api/comments/mine/route': { at: '/api/comments/mine?article=:id', answers: everybody(200) },
  '/api/comments/stamp/route': { at: '/api/comments/stamp?article=:id', answers: everybody(200) },
  '/api/health/route': { at: '/api/health', answers: everybody(200) },
  '/api/ready/route': { at: '/api/ready', answers: everybody(200) },
  '/icon.svg/route': { at: '/icon.svg', answers: everybody(200) },
}

/** Every action of the build, called with nothing: 200 says that it was let in. */
export const ACTIONS: Record<string, Row> = {
  'account beginFactor': staff(ALL),
  'account changePassword': staff(ALL),
  'account confirmFactor': staff(ALL),
  'account endSession': staff(ALL),
  'account endSessions': staff(ALL),
  'account giveUpFactor': staff(ALL),
  'account removeFactor': staff(ALL),
  'comments postComment': everybody(200),
  'editing addNote': staff(DESK),
  'editing answerComment': staff(DESK),
  'editing correctComment': staff(DESK),
  'editing moveComment': staff(DESK),
  'media deletePicture': staff(WRITERS),
  'media describePicture': staff(WRITERS),
  'moderation changeEmail': staff(EDITORS),
  'moderation decideAll': staff(DESK),
  'moderation decideChosen': staff(DESK),
  'moderation decideComment': staff(DESK),
  'moderation deleteView': staff(DESK),
  'moderation eraseAll': staff(EDITORS),
  'moderation keepComment': staff(DESK),
  'moderation lookUpEmail': staff(EDITORS),
  'moderation savePreference': staff(DESK),
  'moderation saveView': staff(DESK),
  'moderation shareView': staff(ADMIN),
  'moderation showEmail': staff(EDITORS),
  'moderation undoBulk': staff(DESK),
  'moderation undoChange': staff(DESK),
  'people enterCode': everybody(200),
  'people invite': staff(ADMIN),
  'people inviteOnceMore': staff(ADMIN),
  'people join': everybody(200),
  'people removeSecondFactor': staff(ADMIN),
  'people setAccess': staff(ADMIN),
  'people setRole': staff(ADMIN),
  'people setUp': everybody(200),
  'people signIn': everybody(200),
  'reports reportComment': everybody(200),
  'revisions deleteReply': everybody(200),
  'revisions editReply': everybody(200),
  'rules changeRules': staff(EDITORS),
  'settings chooseLead': staff(EDITORS),
  'settings saveSite': staff(ADMIN),
  'standings setStanding': staff(DESK),
  'writing makePreview': staff(WRITERS),
  'writing restoreText': staff(WRITERS),
  'writing revokePreview': staff(WRITERS),
  'writing saveByline': staff(WRITERS),
  'writing saveArticle': staff(WRITERS),
  'writing startArticle': staff(WRITERS),
  // The last: it ends the session that asks.
  'people signOut': everybody('to /'),
}

function everybody(answer: Expected): Row {
  return outside(answer, answer)
}

/** For these roles; whoever is not signed in is asked to. */
function staff(roles: Role[], answer: Expected = 200): Row {
  const inside = ALL.map((role) => [role, roles.includes(role) ? answer : 403])
  return { ...outside('to /sign-in', 403), ...Object.fromEntries(inside) }
}

function outside(stranger: Expected, signedIn: Expected): Row {
  const inside = ALL.map((role) => [role, signedIn])
  return { stranger, 'shut out': stranger, ...Object.fromEntries(inside) }
}
