// The process that reads the paper: its environment names the database it may fill. Prints JSON.
import { allowTypeScript } from '../typescript.mjs'

allowTypeScript()
const { measureViews } = await import('./measure.ts')
console.log(JSON.stringify(await measureViews(process.argv.slice(2).map(Number))))
