import { mkdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import sharp from 'sharp'
import { drawBakery } from './pictures/bakery'
import { drawCranes } from './pictures/cranes'
import { drawFloodWall } from './pictures/flood-wall'
import { drawHonestyBox } from './pictures/honesty-box'
import { drawLibrary } from './pictures/library'
import { drawMill } from './pictures/mill'
import { size } from './pictures/palette'
import { drawPress } from './pictures/press'
import { drawPublisher } from './pictures/publisher'
import { drawSmallBoat } from './pictures/small-boat'
import { drawTram } from './pictures/tram'
import { drawTurbine } from './pictures/turbine'
import { drawUphill } from './pictures/uphill'

/** Draws the demo newspaper's pictures again: `node --import tsx prisma/demo/draw-pictures.ts`. */
const scenes: Record<string, () => string> = {
  bakery: drawBakery,
  cranes: drawCranes,
  'flood-wall': drawFloodWall,
  'honesty-box': drawHonestyBox,
  library: drawLibrary,
  mill: drawMill,
  press: drawPress,
  'small-boat': drawSmallBoat,
  tram: drawTram,
  turbine: drawTurbine,
  uphill: drawUphill,
}

/** Printed widths in pixels; the heights keep 3:2. */
const widths = [480, 960, 1600]
/** Side of the square publisher's mark, in pixels. */
const markSide = 160
const folder = fileURLToPath(new URL('../../public/demo/', import.meta.url))

await mkdir(folder, { recursive: true })
for (const [name, draw] of Object.entries(scenes)) await print(name, draw())
await printMark(drawPublisher())

async function print(name: string, drawing: string): Promise<void> {
  const full = await sharp(Buffer.from(drawing)).removeAlpha().png().toBuffer()
  for (const width of widths) {
    const height = Math.round((width * size.height) / size.width)
    const { size: bytes } = await sharp(full)
      .resize(width, height, { fit: 'fill' })
      .webp({ quality: 78, effort: 6, smartSubsample: true })
      .toFile(`${folder}${name}-${width}.webp`)
    process.stdout.write(`${name}-${width}.webp ${Math.round(bytes / 1024)} kB\n`)
  }
}

async function printMark(drawing: string): Promise<void> {
  const full = await sharp(Buffer.from(drawing)).removeAlpha().png().toBuffer()
  await sharp(full)
    .resize(markSide, markSide, { fit: 'cover' })
    .webp({ quality: 90, effort: 6 })
    .toFile(`${folder}publisher.webp`)
}
