import { expect, test } from './fixtures'
import { send } from './http'

/*
 * An article is listed, fed, mapped and found; withdrawn, it is in none of these on the next request.
 * To see this go red, leave ARTICLES_TAG out of what a page or a feed names as its tags.
 */
test('an article is found wherever it belongs, and withdrawn nowhere', async ({
  site,
  database,
}) => {
  const [category, author, tag] = [
    await database.addCategory(),
    await database.addAuthor(),
    await database.addTag(),
  ]
  const word = `withdrawable${crypto.randomUUID().slice(0, 8)}`
  const published_at = new Date().toISOString()
  const article = await database.addArticle({
    ...{ title: `The ${word}`, source: 'A gust took it.', published_at },
    ...{ category_id: category.id, author_id: author.id, tags: [tag] },
  })
  await database.query('INSERT INTO redirect (path, target) VALUES ($1, $2), ($3, $2)', [
    ...[`/2013/01/11/${word}`, article.path, '/?p=4711'],
  ])
  await database.announce()
  const archives = [`/category/${category.slug}`, `/author/${author.slug}`, `/tag/${tag.slug}`]
  const feeds = ['', ...archives].flatMap((base) =>
    ['xml', 'atom', 'json'].map((format) => `${base}/feed.${format}`),
  )
  const places = [
    ...['/', ...archives, `/archive/${published_at.slice(0, 7).replace('-', '/')}`],
    ...feeds,
    ...['/sitemap.xml', `/sitemaps/${published_at.slice(0, 7)}.xml`, '/news-sitemap.xml'],
    ...[`/search?q=${word}`, '/search'],
  ]
  const found = async () => {
    const answers = await Promise.all(places.map((place) => send(site.url + place)))
    return places.filter((_, index) => {
      const text = answers[index]?.text ?? ''
      // A search names what was looked for, found or not.
      return (
        text.includes(`href="${article.path}"`) ||
        text.includes(`${article.path}<`) ||
        text.includes(`${article.path}"`)
      )
    })
  }
  expect(await found()).toEqual(places)

  const lead = async (address: string) => {
    const { status, headers } = await send(site.url + address)
    return [status, headers.location]
  }
  expect(await lead('/?p=4711')).toEqual([308, article.path])
  expect(await lead(`/2013/01/11/${word}`)).toEqual([308, article.path])
  expect(await lead(`/2013/01/11/${word}/feed`)).toEqual([308, `${article.path}/feed.xml`])
  expect(await lead(`${archives[0]}/feed`)).toEqual([308, `${archives[0]}/feed.xml`])
  expect(await lead('/feed/')).toEqual([308, '/feed'])
  for (const beyond of [`${archives[0]}/page/2`, '/archive/1999/01', '/?p=4712']) {
    expect((await send(site.url + beyond)).status, beyond).toBe(404)
  }
  const feed = await send(`${site.url}/feed.xml`)
  const again = { headers: { 'if-none-match': feed.headers.etag } }
  expect((await send(`${site.url}/feed.xml`, again)).status).toBe(304)

  await database.query("UPDATE article SET status = 'WITHDRAWN' WHERE id = $1", [article.id])
  await database.announce(['articles', `article:${article.id}`])
  expect(await found()).toEqual([])
  expect((await send(`${site.url}/feed.xml`, again)).status).toBe(200)
})

test('a search is asked, narrowed and corrected without a script', async ({ open, database }) => {
  const { slug } = await database.addCategory({ name: 'Lighthouses' })
  const [section] = await database.query('SELECT id FROM category WHERE slug = $1', [slug])
  const letters = crypto.randomUUID().replace(/[^a-f]/g, '')
  const word = `periwinkle${letters}`
  await database.addArticle({ title: `One ${word}`, category_id: section?.id })
  await database.addArticle({ title: `Another ${word}`, source: `<b>${word}</b>` })
  await database.announce()
  const page = await open({ javaScriptEnabled: false })
  await page.goto('/')
  await page.getByRole('link', { name: 'Search' }).click()
  const words = page.getByRole('searchbox', { name: 'Search for' })
  await words.fill(word.replace('winkle', 'winkel'))
  await page.getByRole('button', { name: 'Search' }).click()
  await page.getByRole('link', { name: word }).click()
  await expect(page.getByRole('status')).toHaveText(`2 results for ‘${word}’`)
  await expect(page.getByRole('article').first().locator('mark').first()).toHaveText(word)
  await page.getByRole('combobox', { name: 'Section' }).selectOption('Lighthouses')
  await page.getByRole('button', { name: 'Search' }).click()
  await expect(page.getByRole('status')).toHaveText(`1 result for ‘${word}’`)
  await expect(words).toHaveValue(word)
  await expect(page).toHaveURL(new RegExp(`section=${slug}`))
})
