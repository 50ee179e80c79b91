import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { photograph, pngBomb } from '@/lib/testing/pictures'
import { type MadePicture, makePicture } from './make-picture'

const made = async (bytes: Buffer): Promise<MadePicture> => {
  const picture = await makePicture(bytes)
  if (typeof picture === 'string') throw new Error(picture)
  return picture
}

const file = (picture: MadePicture, name: string) =>
  picture.files.find((one) => one.name === name)?.bytes ?? Buffer.alloc(0)

describe('a picture', () => {
  test.each(['jpeg', 'png', 'webp', 'avif', 'gif'] as const)('as %s is taken', async (format) => {
    const picture = await made(await photograph(600, 400).toFormat(format).toBuffer())
    expect(picture).toMatchObject({ width: 600, height: 400 })
    expect(picture.files.map(({ name }) => name)).toEqual([
      ...['480.avif', '480.webp', '480.jpg', '600.avif', '600.webp', '600.jpg'],
    ])
    for (const { name, bytes } of picture.files) {
      const { format: written, compression, width } = await sharp(bytes).metadata()
      const expected = { avif: 'heif', webp: 'webp', jpg: 'jpeg' }[name.split('.')[1] as 'avif']
      expect([written, `${width}`]).toEqual([expected, name.split('.')[0]])
      if (written === 'heif') expect(compression).toBe('av1')
    }
  })

  test('stands upright, and nothing else that was in its file is left: no place, no name, no thumbnail', async () => {
    const exif = {
      IFD0: { Artist: 'Canary Photographer', Copyright: '<script>alert(1)</script>' },
      IFD3: { GPSLatitude: '53/1 20/1 0/1', GPSLatitudeRef: 'N' },
    }
    const bytes = await photograph(900, 600)
      .withExif(exif)
      .withMetadata({ orientation: 6, exif })
      .jpeg()
      .toBuffer()
    expect(bytes.includes('Canary')).toBe(true)
    const picture = await made(bytes)
    expect(picture).toMatchObject({ width: 600, height: 900 })
    for (const { bytes } of picture.files) {
      const { exif, icc, iptc, xmp, orientation } = await sharp(bytes).metadata()
      expect([exif, icc, iptc, xmp, orientation]).toEqual(Array(5).fill(undefined))
      expect(bytes.includes('Canary') || bytes.includes('script')).toBe(false)
    }
  })

  test('is never wider than it was, and never wider than is shown', async () => {
    expect((await made(await photograph(300, 200).png().toBuffer())).files).toHaveLength(3)
    expect(await made(await photograph(3000, 300).jpeg().toBuffer())).toMatchObject({
      width: 2400,
      height: 240,
    })
  })

  test('of which a part is clear is clear still, and white where that cannot be', async () => {
    const clear = sharp({ create: { width: 40, height: 40, channels: 4, background: '#00000000' } })
    const picture = await made(await clear.png().toBuffer())
    expect((await sharp(file(picture, '40.webp')).metadata()).hasAlpha).toBe(true)
    const [red] = await sharp(file(picture, '40.jpg')).raw().toBuffer()
    expect(red).toBeGreaterThan(250)
  })

  test('that moves stands still', async () => {
    const frames = Array.from({ length: 3 }, () => Buffer.alloc(20 * 20 * 3, 99))
    const gif = await sharp(Buffer.concat(frames), {
      raw: { width: 20, height: 60, channels: 3, pageHeight: 20 },
    })
      .gif()
      .toBuffer()
    expect(await made(gif)).toMatchObject({ width: 20, height: 20 })
  })
})

describe('what is no picture is refused, whatever it is called', () => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="99" height="99"><script>alert(1)</script></svg>'
  const html = '<html><body><script>alert(1)</script></body></html>'
  const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const cases: [string, () => Buffer | Promise<Buffer>][] = [
    ['an SVG', () => Buffer.from(svg)],
    ['HTML', () => Buffer.from(html)],
    ['HTML behind the first bytes of a PNG', () => Buffer.concat([png, Buffer.from(html)])],
    ['a script behind the first bytes of a GIF', () => Buffer.from('GIF89a/*=1;alert(1)//')],
    ['a TIFF', () => photograph(99, 99).tiff().toBuffer()],
    [
      'a picture that is cut off',
      async () => (await photograph(400, 400).jpeg().toBuffer()).subarray(0, 5000),
    ],
    ['nothing', () => Buffer.alloc(0)],
  ]
  test.each(cases)('%s', async (_, bytes) => {
    expect(await makePicture(await bytes())).toBe('not-a-picture')
  })

  test('a script behind a whole picture is not in what is made of it', async () => {
    const polyglot = Buffer.concat([await photograph(50, 50).gif().toBuffer(), Buffer.from(html)])
    for (const { bytes } of (await made(polyglot)).files)
      expect(bytes.includes('script')).toBe(false)
  })
})

describe('a bomb is refused before it is unpacked', () => {
  const cases: [string, () => Buffer, string][] = [
    ['14,000 by 14,000 in 600 kB', () => pngBomb(14_000, 14_000), 'too-many-pixels'],
    ['50,000 by 50,000 in its head', () => pngBomb(50_000, 50_000, false), 'too-many-pixels'],
    ['a pixel wide and 200,000 tall', () => pngBomb(1, 200_000), 'odd-shape'],
    ['eleven megabytes', () => Buffer.alloc(11 * 1024 * 1024), 'too-large'],
  ]
  test.each(cases)('%s', async (_, bytes, refusal) => {
    const bomb = bytes()
    const before = process.memoryUsage().rss
    expect(await makePicture(bomb)).toBe(refusal)
    // Unpacked it would be 588 MB.
    expect(process.memoryUsage().rss - before).toBeLessThan(200 * 1024 * 1024)
  })

  test('ten at once as well', async () => {
    const bomb = pngBomb(14_000, 14_000)
    const before = process.memoryUsage().rss
    const refused = await Promise.all(Array.from({ length: 10 }, () => makePicture(bomb)))
    expect(refused).toEqual(Array(10).fill('too-many-pixels'))
    expect(process.memoryUsage().rss - before).toBeLessThan(200 * 1024 * 1024)
  })
})
