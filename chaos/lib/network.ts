import http from 'node:http'
import { gunzipSync } from 'node:zlib'
import type { drawFrom } from '@/model/testing/random'

/** What may become of a request of sync on its way, and of its answer. */
const FAULTS = [
  'lost',
  'answer lost',
  'answer cut',
  'doubled',
  'delayed',
  'answer delayed',
  'given up and late',
  'sent again later',
] as const
type FaultKind = (typeof FAULTS)[number]

const LONGEST_DELAY_MS = 800
/** So much later something arrives that everybody has forgotten. */
const LONGEST_LATENESS_MS = 4000

/** The way between the browsers and the server, on this machine. */
export interface Network {
  readonly url: string
  /** How often each fault happened. */
  readonly faults: Readonly<Record<FaultKind, number>>
  /** From now on this share of the requests of sync meets a fault; 0: none, and what was late has arrived. */
  readonly disturb: (share: number) => Promise<void>
  /** Calls back with the next push that is on its way to the server. */
  readonly onPush: (met: (push: Push) => void) => void
  /** What went over it so far that has this text in it, both ways. */
  readonly mentions: (text: string) => readonly string[]
  readonly close: () => Promise<void>
}

/** Ops on their way. */
export interface Push {
  readonly replica: string
  /** The number of the last op. */
  readonly mid: number
  /** Whether the answer has gone back by now. */
  readonly isAnswered: () => boolean
}

interface Sent {
  readonly method: string
  readonly path: string
  readonly headers: http.IncomingHttpHeaders
  readonly body: Buffer
}

interface Answered {
  readonly status: number
  readonly headers: http.IncomingHttpHeaders
  readonly body: Buffer
}

/** Opens the way to a server, without faults at first. What chance decides follows from `draw`. */
export async function openNetwork(
  server: string,
  { chance, below }: ReturnType<typeof drawFrom>,
): Promise<Network> {
  const { port, hostname } = new URL(server)
  const faults = Object.fromEntries(FAULTS.map((fault) => [fault, 0])) as Record<FaultKind, number>
  const late = new Set<Promise<unknown>>()
  const spoken: string[] = []
  let share = 0
  let met = 0
  let heard: ((push: Push) => void) | undefined

  const proxy = http.createServer((request, response) => {
    void pass(request, response).catch(() => response.destroy())
  })

  /** One kind after the other, so that a short run meets all. */
  function next(): FaultKind {
    const kind = FAULTS[met++ % FAULTS.length] ?? 'lost'
    faults[kind] += 1
    return kind
  }

  async function pass(request: http.IncomingMessage, response: http.ServerResponse) {
    const { method = 'GET', url: path = '/', headers } = request
    const sent: Sent = { method, path, headers, body: await bodyOf(request) }
    const isSync = path.endsWith('/sync')
    const fault = isSync && chance(share) ? next() : undefined
    if (fault === 'lost') return void response.destroy()
    if (fault === 'delayed') await after(below(LONGEST_DELAY_MS))
    if (fault === 'given up and late') {
      response.destroy()
      return arriveLate(sent)
    }
    if (fault === 'sent again later') arriveLate(sent)
    if (isSync) hear(sent, response)
    const first = await ask(sent)
    const answer = fault === 'doubled' && chance(0.5) ? await ask(sent) : first
    if (fault === 'doubled' && answer === first) await ask(sent)
    if (fault === 'answer lost') return void response.destroy()
    if (fault === 'answer delayed') await after(below(LONGEST_DELAY_MS))
    // Told at once what came in pieces.
    const { 'transfer-encoding': _, ...rest } = answer.headers
    response.writeHead(answer.status, { ...rest, 'content-length': answer.body.length })
    if (fault !== 'answer cut') return void response.end(answer.body)
    response.write(answer.body.subarray(0, answer.body.length / 2), () => response.destroy())
  }

  function hear(sent: Sent, response: http.ServerResponse): void {
    if (!heard) return
    const { r: replica, ops } = JSON.parse(textOf(sent)) as {
      readonly r: string
      readonly ops: readonly { readonly mid: number }[]
    }
    const last = ops.at(-1)
    if (!last) return
    heard({
      replica,
      mid: last.mid,
      isAnswered: () => response.writableEnded || response.destroyed,
    })
    heard = undefined
  }

  function arriveLate(sent: Sent): void {
    const arrival = after(below(LONGEST_LATENESS_MS))
      .then(() => ask(sent))
      .catch(() => {})
      .finally(() => late.delete(arrival))
    late.add(arrival)
  }

  function ask(sent: Sent): Promise<Answered> {
    const { method, path, headers, body } = sent
    return new Promise((resolve, reject) => {
      const request = http.request(
        // Compressed answers would be as good, but a fault should be seen in what is written down of it.
        {
          hostname,
          port,
          method,
          path,
          agent: false,
          headers: { ...headers, host: `${hostname}:${port}`, 'accept-encoding': 'identity' },
        },
        (answer) => {
          const { statusCode: status = 502, headers } = answer
          bodyOf(answer)
            .then((text) => {
              spoken.push(`${textOf(sent)}\n  ${status} ${text.toString()}`)
              return resolve({ status, headers, body: text })
            })
            .catch(reject)
        },
      )
      request.on('error', reject).end(body)
    })
  }

  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
  const address = proxy.address()
  return {
    url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    faults,
    async disturb(now) {
      share = now
      if (now === 0) await Promise.all(late)
    },
    onPush(callback) {
      heard = callback
    },
    mentions: (text) => spoken.filter((line) => line.includes(text)),
    close: () =>
      new Promise((resolve) => {
        proxy.close(() => resolve())
        proxy.closeAllConnections()
      }),
  }
}

function after(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}

/** What a request says; long ones come compressed. */
function textOf({ headers, body }: Sent): string {
  return (headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body).toString()
}

async function bodyOf(message: http.IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of message) parts.push(part as Buffer)
  // A message that breaks off is none.
  if (!message.complete) throw new Error('It breaks off.')
  return Buffer.concat(parts)
}
