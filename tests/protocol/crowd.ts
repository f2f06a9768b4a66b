/**
 * A process that opens thousands of connections of nothing: silent sockets, heads that never end, upgrades without a token. Started by `crowd.test.ts`.
 * Arguments: port and number. Prints a line when all have been opened or refused, then how many are still open each half second.
 */
import { createConnection, type Socket } from 'node:net'

const [port = 0, wanted = 0] = process.argv.slice(2).map(Number)
const UPGRADE =
  'GET /sync/ws-test/board HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n' +
  'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n'
const BEGINNINGS = ['', 'GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ', UPGRADE, `${UPGRADE}\r\n`]
/** So many are on their way at once. */
const AT_ONCE = 200

const open = new Set<Socket>()
let opened = 0

function connectOne(): Promise<void> {
  return new Promise((resolve) => {
    const socket = createConnection({ host: '127.0.0.1', port }, () => {
      open.add(socket)
      socket.write(BEGINNINGS[opened % BEGINNINGS.length] ?? '')
      opened += 1
      resolve()
    })
    socket.on('error', () => resolve())
    socket.on('close', () => {
      open.delete(socket)
      resolve()
    })
    socket.resume()
  })
}

for (let tried = 0; tried < wanted; tried += AT_ONCE) {
  await Promise.all(Array.from({ length: AT_ONCE }, connectOne))
}
process.stdout.write(`opened ${opened}\n`)
setInterval(() => process.stdout.write(`open ${open.size}\n`), 500)
