import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import path from 'node:path'

/** How to reach the embedded server; kept in the data folder, readable by its owner only. */
export type EmbeddedAddress = { url: string; password: string }

export const OWNER = 'rejoinder_owner'
export const DATABASE = 'rejoinder'

/** Only names the socket file. */
export const SOCKET_PORT = 5432

/** sun_path holds 108 bytes with its closing zero on Linux, 104 on macOS. */
const SOCKET_PATH_MAX_BYTES = 103

export function readEmbeddedAddress(dataDir: string): EmbeddedAddress {
  return JSON.parse(readFileSync(addressFile(dataDir), 'utf8')) as EmbeddedAddress
}

/** The address of a data folder, made at its first start: a socket, or loopback where sockets end. */
export async function keptAddress(dataDir: string, folder: string): Promise<EmbeddedAddress> {
  if (existsSync(addressFile(dataDir))) return readEmbeddedAddress(dataDir)
  const address = await newAddress(folder)
  await writeFile(addressFile(dataDir), `${JSON.stringify(address)}\n`, { mode: 0o600 })
  return address
}

async function newAddress(folder: string): Promise<EmbeddedAddress> {
  const password = randomBytes(24).toString('base64url')
  const socketPath = path.join(folder, `.s.PGSQL.${SOCKET_PORT}`)
  const hasSockets =
    process.platform !== 'win32' && Buffer.byteLength(socketPath) <= SOCKET_PATH_MAX_BYTES
  const url = hasSockets
    ? `postgresql://${OWNER}:${password}@localhost/${DATABASE}?host=${encodeURIComponent(folder)}`
    : `postgresql://${OWNER}:${password}@127.0.0.1:${await freePort()}/${DATABASE}`
  return { url, password }
}

function addressFile(dataDir: string): string {
  return path.join(dataDir, 'database.json')
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
