import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/** Made by a machine, by npm, or by running the site. */
const NOT_OURS =
  /^(node_modules|\.next|\.server|\.server-check|data|\.git|e2e\/results|bench\/results|lib\/database\/generated|next-env\.d\.ts)(\/|$)/

export type Import = {
  /** A package's name, or a file's path from the root without its ending: `lib/env`. */
  from: string
  /** Erased before it runs. */
  typeOnly: boolean
}

export type SourceFile = { path: string; text: string; lines: number; imports: Import[] }

/** Every TypeScript, JavaScript and CSS file that people wrote, by its path from the root. */
export function readSourceFiles(): SourceFile[] {
  return listFiles('')
    .filter((file) => /\.(tsx?|m?js|css)$/.test(file))
    .map((file) => sourceFile(file, readFileSync(path.join(ROOT, file), 'utf8')))
}

/** Every path, of files and of folders, of whatever kind. */
export function listPaths(): string[] {
  const files = listFiles('')
  return [...new Set(files.flatMap((file) => [file, ...foldersOf(file)]))]
}

export function sourceFile(file: string, text: string): SourceFile {
  const lines = text.split('\n').length - (text.endsWith('\n') ? 1 : 0)
  return { path: file, text, lines, imports: importsOf(file, text) }
}

function listFiles(folder: string): string[] {
  return readdirSync(path.join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const file = path.posix.join(folder, entry.name)
    if (NOT_OURS.test(file)) return []
    return entry.isDirectory() ? listFiles(file) : [file]
  })
}

function foldersOf(file: string): string[] {
  const parts = file.split('/').slice(0, -1)
  return parts.map((_, i) => parts.slice(0, i + 1).join('/'))
}

const FROM = /^(?:import|export)\s+(type\s)?([^'"`;]*?)\s*from\s*'([^']+)'/gm
const BARE = /^import\s+'([^']+)'/gm
const DYNAMIC = /\bimport\(\s*'([^']+)'/g
const TYPE_QUERY = /typeof\s+import\(/g

function importsOf(file: string, text: string): Import[] {
  const found = [...text.matchAll(FROM)].map(([, type, names = '', from = '']) => ({
    from,
    typeOnly: type !== undefined || isAllTypes(names),
  }))
  const bare = [...text.matchAll(BARE)].map(([, from = '']) => ({ from, typeOnly: false }))
  const dynamic = [...text.replace(TYPE_QUERY, '').matchAll(DYNAMIC)]
  const later = dynamic.map(([, from = '']) => ({ from, typeOnly: false }))
  return [...found, ...bare, ...later].map((one) => ({ ...one, from: resolve(file, one.from) }))
}

/** `{ type A, type B }` */
function isAllTypes(names: string): boolean {
  const inside = /^\{([\s\S]*)\}$/.exec(names.trim())?.[1]
  const parts = inside?.split(',').flatMap((part) => part.trim() || [])
  return parts?.every((part) => part.startsWith('type ')) ?? false
}

function resolve(file: string, from: string): string {
  const local = from.startsWith('@/')
    ? from.slice(2)
    : from.startsWith('.')
      ? path.posix.join(path.posix.dirname(file), from)
      : null
  return local?.replace(/\.(tsx?|mjs)$/, '') ?? from
}
