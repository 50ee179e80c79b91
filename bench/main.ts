import { EXIT_CONFIG } from '@/lib/env'
import { MissingTool } from './missing-tool'
import { publish, type Report } from './report'

/** One file or folder each. A subject measures, and says which limits it is held to. */
const SUBJECTS: Record<string, () => Promise<Report>> = {
  serving: async () => (await import('./serving/subject')).measureServing(),
  removals: async () => (await import('./removals/subject')).measureRemovals(),
  memory: async () => (await import('./memory/subject')).measureMemory(),
  desk: async () => (await import('./desk/subject')).measureDesk(),
  paper: async () => (await import('./paper/subject')).measurePaper(),
  'sign-in': async () => (await import('./sign-in/subject')).measureSignIn(),
}

/** What is measured when nothing is asked for: everything that takes minutes, not half an hour. */
const DEFAULT = 'serving'

/** Measures one subject and writes what was seen. Returns the exit code: 0 when every limit held. */
export async function main([name = DEFAULT]: string[]): Promise<number> {
  const measure = Object.hasOwn(SUBJECTS, name) && SUBJECTS[name]
  if (!measure) {
    console.error(
      `There is no subject "${name}". It is one of ${Object.keys(SUBJECTS).join(', ')}.`,
    )
    return EXIT_CONFIG
  }
  try {
    const report = await measure()
    publish(report)
    return report.verdicts.every(({ holds }) => holds) ? 0 : 1
  } catch (error) {
    if (!(error instanceof MissingTool)) throw error
    console.error(error.message)
    return EXIT_CONFIG
  }
}
