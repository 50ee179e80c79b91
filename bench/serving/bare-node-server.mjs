// `node bare-node-server.mjs FOLDER PORT PROCESSES`: the least a server in Node has to do. Answers
// everything with the same bytes and headers, from memory.
import cluster from 'node:cluster'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import path from 'node:path'

const [folder, port, processes] = process.argv.slice(2)

if (Number(processes) > 1 && cluster.isPrimary) {
  for (let count = 0; count < Number(processes); count += 1) cluster.fork()
} else {
  const body = readFileSync(path.join(folder, 'page.gz'))
  const headers = Object.entries(JSON.parse(readFileSync(path.join(folder, 'page.json'), 'utf8')))
  const flat = headers.flat()
  createServer((_request, response) => {
    response.writeHead(200, flat).end(body)
  }).listen(Number(port), '127.0.0.1')
}
