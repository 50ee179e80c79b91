import type { Report, Run } from './report'
import { type Spread, spreadOf } from './spread'
import { showNumber } from './tables'

/** All in the picture's own units, which are pixels at its natural size. */
const WIDTH = 880
const LEFT = 312
const RIGHT = 156
const TOP = 92
const ROW = 44
const BAR = 22

/** Colours of the newspaper (app/palette.css), by day and by night. */
const STYLE = `
  svg { font-family: system-ui, sans-serif; color-scheme: light dark }
  .paper { fill: #fbf9f4 } .ink { fill: #1c1a17 } .soft { fill: #67625a }
  .other { fill: #b9b1a1 } .ours { fill: #9b1c1f }
  .value { paint-order: stroke; stroke-width: 5; stroke-linejoin: round; stroke: #fbf9f4 }
  .halo { stroke: #fbf9f4; stroke-linecap: square }
  .spread { stroke: #1c1a17 } .limit { stroke: #14507f } .rule { stroke: #dcd6c9 }
  @media (prefers-color-scheme: dark) {
    .paper { fill: #151411 } .ink { fill: #ece7dc } .soft { fill: #9c968a }
    .other { fill: #5c574c } .ours { fill: #f2897b }
    .value, .halo { stroke: #151411 } .spread { stroke: #ece7dc } .limit { stroke: #8cc4f2 } .rule { stroke: #35322b }
  }`

type Bar = { run: Run; speed: Spread; p99: Spread; limits: number[] }

/** Requests per second as bars, with what was promised marked on them. An SVG document. */
export function drawPlot(report: Report): string {
  const bars = barsOf(report)
  const most = niceCeiling(Math.max(...bars.flatMap(({ speed, limits }) => [speed.max, ...limits])))
  const scale = (value: number) => LEFT + (value / most) * (WIDTH - LEFT - RIGHT)
  const bottom = TOP + bars.length * ROW
  const height = bottom + 62
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-labelledby="title">
<title id="title">${escapeXml(report.title)}: requests per second</title>
<style>${STYLE}
</style>
<rect class="paper" width="${WIDTH}" height="${height}"/>
<text class="ink" x="24" y="40" font-size="20" font-weight="600">${escapeXml(report.title)}</text>
<text class="soft" x="24" y="64" font-size="14">Requests per second: median of ${bars[0]?.run.rounds.length ?? 0} rounds, with the least and the most. Longer is better.</text>
<text class="soft" x="${WIDTH - 24}" y="${TOP - 4}" font-size="13" text-anchor="end">p99, ms</text>
${axis(most, scale, bottom)}
${bars.map((bar, row) => drawBar(bar, TOP + row * ROW + ROW / 2, scale)).join('\n')}
${legend(bottom + 48)}
</svg>
`
}

function barsOf({ runs, verdicts }: Report): Bar[] {
  return runs
    .filter(({ absent }) => absent === null)
    .map((run) => ({
      run,
      speed: spreadOf(run.rounds.map(({ requestsPerSecond }) => requestsPerSecond)),
      p99: spreadOf(run.rounds.map(({ p99 }) => p99)),
      // A promise is kept where the bar reaches its mark.
      limits: verdicts.flatMap(({ of, unit, against, limit }) =>
        of === run.name && unit === '/s' && 'atLeast' in limit
          ? against.median * limit.atLeast
          : [],
      ),
    }))
}

function drawBar({ run, speed, p99, limits }: Bar, y: number, scale: (value: number) => number) {
  const end = Math.max(scale(speed.median), LEFT + 2)
  const ours = run.title.startsWith('Rejoinder')
  const top = y - BAR / 2
  const label = Math.max(end, scale(speed.max), ...limits.map(scale)) + 10
  const [least, utmost] = [fixed(scale(speed.min)), fixed(scale(speed.max))]
  const spread = `M${least} ${y}H${utmost}m0 -4v8M${least} ${y - 4}v8`
  return [
    `<text class="ink" x="${LEFT - 14}" y="${y + 5}" font-size="14" text-anchor="end"${ours ? ' font-weight="600"' : ''}>${escapeXml(run.title)}</text>`,
    `<rect class="${ours ? 'ours' : 'other'}" x="${LEFT}" y="${top}" width="${fixed(end - LEFT)}" height="${BAR}" rx="2"/>`,
    `<path class="halo" stroke-width="5" d="${spread}"/>`,
    `<path class="spread" stroke-width="1.5" d="${spread}"/>`,
    ...limits.map(
      (limit) =>
        `<path class="limit" stroke-width="3" d="M${fixed(scale(limit))} ${top - 5}v${BAR + 10}"/>`,
    ),
    `<text class="ink value" x="${fixed(label)}" y="${y + 5}" font-size="14">${showNumber(speed.median)}</text>`,
    `<text class="soft" x="${WIDTH - 24}" y="${y + 5}" font-size="14" text-anchor="end">${showNumber(p99.median)}</text>`,
  ].join('\n')
}

function axis(most: number, scale: (value: number) => number, bottom: number): string {
  return [0, 0.25, 0.5, 0.75, 1]
    .map((part) => {
      const x = fixed(scale(part * most))
      return `<path class="rule" d="M${x} ${TOP}V${bottom}"/>
<text class="soft" x="${x}" y="${bottom + 18}" font-size="12" text-anchor="middle">${showNumber(part * most)}</text>`
    })
    .join('\n')
}

function legend(y: number): string {
  return `<path class="limit" stroke-width="3" d="M${LEFT} ${y - 14}v18"/>
<text class="soft" x="${LEFT + 12}" y="${y}" font-size="13">what is promised: the bar reaches it where the promise is kept</text>`
}

/** The next number up that divides well by four. */
function niceCeiling(value: number): number {
  const unit = 10 ** Math.floor(Math.log10(value))
  const steps = [1, 1.2, 1.6, 2, 2.4, 3.2, 4, 6, 8, 10].map((step) => step * unit)
  return steps.find((step) => step >= value) ?? 10 * unit
}

function fixed(value: number): string {
  return value.toFixed(1)
}

function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)
}
