import { ConfigError } from '@/lib/config-error'
import { forgetWhatIsOver } from '@/lib/contacts/retention'
import { listenForChanges } from '@/lib/database/listen-for-changes'
import { migrate } from '@/lib/database/migrate'
import { openDatabase } from '@/lib/database/open-database'
import { EXIT_CONFIG, env } from '@/lib/env'
import { describeError, log } from '@/lib/log'
import { sweepMedia } from '@/lib/media/sweep'
import { runLeftBulk } from '@/lib/moderation/bulk-run'
import { requireFreePort } from '@/lib/serving/listen'
import { openPagesFolder } from '@/lib/serving/pages-folder'
import { makeSite } from '@/lib/serving/site'
import { firstRun } from '@/lib/setup/first-run'
import { greet, progress } from '@/lib/setup/greeting'
import { doWhatIsDue } from '@/lib/writing/due'
import { atEveryTick } from '@/lib/writing/ticks'

/** How often what is kept no longer, and what was left unfinished, is looked for. Milliseconds. */
const HOUR_MS = 60 * 60 * 1000

/** The front server's main: wires the parts, listens, and shuts down in order. */
async function main(isDevelopment: boolean): Promise<void> {
  const settings = env()
  await requireFreePort(settings)
  if (settings.PAGES_DIR !== undefined) openPagesFolder(settings.PAGES_DIR)
  progress('Starting the database')
  const database = await openDatabase(settings)
  progress('Bringing the database up to date')
  await migrate(database.url)
  const first = await firstRun(settings, new Date())

  const site = await makeSite(settings, isDevelopment)
  const changes = await listenForChanges(database.url, site)
  await site.open()
  await forgetWhatIsOver(new Date())
  const forgetting = setInterval(() => forgetWhatIsOver(new Date()).catch(report), HOUR_MS)
  const finishing = () => runLeftBulk(() => new Date()).catch(reportBulk)
  finishing()
  const finishingAgain = setInterval(finishing, HOUR_MS)
  await sweepMedia(new Date()).catch(reportSweep)
  const stopClock = atEveryTick(() => doWhatIsDue(new Date()).catch(reportDue))
  greet(settings, first)

  let stopping = false
  const stop = async () => {
    if (stopping) return
    stopping = true
    clearInterval(forgetting)
    clearInterval(finishingAgain)
    stopClock()
    await site.close()
    await changes.close()
    await database.close()
    process.exit(0)
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
}

/** Next hour it is tried again. */
function report(error: unknown): void {
  log('error', 'retention failed', describeError(error))
}

function reportSweep(error: unknown): void {
  log('error', 'what is left of pictures was not swept', describeError(error))
}

function reportDue(error: unknown): void {
  log('error', 'what was due was not done', describeError(error))
}

function reportBulk(error: unknown): void {
  log('error', 'a bulk decision was cut off', describeError(error))
}

main(process.argv.includes('--dev')).catch((error: unknown) => {
  if (!(error instanceof ConfigError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exit(EXIT_CONFIG)
})
