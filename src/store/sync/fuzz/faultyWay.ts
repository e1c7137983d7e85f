import type { Draw } from '@/model/testing/random'
import { opToWire } from '@/sync/merge/wire'
import { StrangerError, type SyncRequest, type Transport } from '@/sync/transport'
import { answerIn, snapshotIn } from '../wireAnswers'
import type { SpaceServer } from './spaceServer'
import type { Trace } from './trace'
import type { VirtualTime } from './virtualTime'

/** The longest that a request or an answer is on its way, on a good line and on a bad one, in milliseconds. */
const LONGEST_MS = [20, 400]

/** What is between browsers and the server: it loses, doubles and delays. */
export interface FaultyWay {
  /** The way of one browser; `meanwhile` may happen while a request or its answer is on the way. */
  readonly transport: (meanwhile: () => Promise<void>) => Transport
  /** How many requests are late. */
  readonly countLate: () => number
  /** Brings one of them to the server. */
  readonly deliverLate: () => Promise<void>
  /** Loses what is late. */
  readonly loseLate: () => void
  /** Whether nothing goes wrong any more. */
  isCalm: boolean
}

interface Options {
  readonly server: SpaceServer
  readonly time: VirtualTime
  readonly draw: Draw
  readonly trace: Trace
}

/** Whether what ended a request is what the way did to it. */
export function isLost(reason: unknown): boolean {
  return reason instanceof LostError
}

class LostError extends Error {}

/** A way that goes wrong until it is calm. */
export function createFaultyWay({ server, time, draw, trace }: Options): FaultyWay {
  const { chance, below, pick } = draw
  const delay = () => below(pick(LONGEST_MS) ?? 1)
  const late: SyncRequest[] = []

  async function ask(request: SyncRequest) {
    await time.after(delay())
    const answer = await server.sync(request, { live: chance(0.5), ms: 1 + delay() })
    const ops = request.ops.map(opToWire)
    const about = [...request.ops.map(({ key }) => key), JSON.stringify(answer.body['ch'] ?? [])]
    trace.add(`${request.replica} sends from ${request.cursor}`, about, [ops, answer.body])
    return answer
  }

  const way: FaultyWay = {
    isCalm: true,
    transport: (meanwhile) => ({
      async sync(request) {
        if (way.isCalm) return answerOf(await ask(request))
        if (chance(0.12)) throw new LostError('The request is lost.')
        if (chance(0.15)) await meanwhile()
        if (chance(0.1) && request.ops.length > 0) late.push(request)
        const answer = await ask(request)
        if (chance(0.12)) throw new LostError('The answer is lost.')
        if (chance(0.15)) await meanwhile()
        // Doubled: of two answers either may be the one that is read.
        const again = chance(0.12) ? await ask(request) : undefined
        return answerOf(again && chance(0.5) ? again : answer)
      },
      async snapshot() {
        if (!way.isCalm && chance(0.1)) throw new LostError('The snapshot is lost.')
        return snapshotIn(await server.snapshot())
      },
      check: async () => true,
      stats: () => Promise.reject(new Error('Nobody asks.')),
      clear: () => Promise.reject(new Error('Nobody asks.')),
    }),
    countLate: () => late.length,
    async deliverLate() {
      const [request] = late.splice(below(late.length), 1)
      if (request) await ask(request)
    },
    loseLate: () => void (late.length = 0),
  }
  return way
}

function answerOf({ status, body }: Awaited<ReturnType<SpaceServer['sync']>>) {
  if (status === 409) throw new StrangerError('reidentify')
  if (status !== 200) throw new Error(`${status}: ${JSON.stringify(body)}`)
  return answerIn(body)
}
