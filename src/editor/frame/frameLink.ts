import {
  nodeIdOf,
  type FrameMessage,
  type GeometrySnapshot,
  type HostMessage,
  type NodePath,
  type Rect,
} from '@/model/canvasProtocol'
import type { NodeId } from '@/model/tree/types'
import type { Point } from '@/editor/dnd'
import { parseFrameMessage } from './parseFrameMessage'

/** A frame that does not answer for this long while it is talked to is given up, in ms. */
const ANSWER_WITHIN = 2000
/** More messages than this in a second are no page but an attack. */
const FLOOD = 3000
/** Drawing a large document may take longer. */
const LOAD_WITHIN = 20_000
/** A frame that answered this short ago is not asked again. */
const TRUSTED_FOR = 1000

/** What lies at a point of the canvas. */
export interface Hit {
  readonly id: NodeId
  readonly path: NodePath
}

/** The conversation with one canvas frame. */
export interface FrameLink {
  readonly send: (message: HostMessage) => void
  /** The innermost node at a point of the frame. `press` also presses a retry button that is there. */
  readonly hit: (point: Point, press?: boolean) => Promise<Hit | null>
  /** The box around some nodes in the frame's own pixels; `null` when none of them is on the page. */
  readonly bounds: (ids: readonly NodeId[]) => Promise<Rect | null>
  /** Rejected when the frame is given up meanwhile. */
  readonly measure: (without: readonly NodeId[]) => Promise<GeometrySnapshot>
  /** Asks whether the frame still answers, where that is not sure. */
  readonly check: () => void
  /** Ends the conversation: nothing is heard of it any more. */
  readonly close: () => void
}

interface LinkOptions {
  readonly frame: () => Window | null
  readonly hear: (message: FrameMessage) => void
  /** Called once, when the frame stopped answering, with the type of the component whose code ran then, as far as that is known. */
  readonly onSilent: (running: string | null) => void
}

interface Waiting {
  readonly resolve: (message: FrameMessage) => void
  readonly reject: (error: Error) => void
}

/** Opens the conversation with the frame. Only messages of that very window with a known shape are heard. */
export function openFrameLink({ frame, hear, onSilent }: LinkOptions): FrameLink {
  const waiting = new Map<number, Waiting>()
  let seq = 0
  let answeredAt = -Infinity
  let alarm: ReturnType<typeof setTimeout> | undefined
  let running: string | null = null
  let runAlarm: ReturnType<typeof setTimeout> | undefined
  let second = 0
  let heard = 0

  const post = (message: HostMessage) => frame()?.postMessage(message, '*') // its origin is opaque
  const receive = (event: MessageEvent) => {
    if (event.source === null || event.source !== frame()) return
    const now = performance.now()
    if (now - second > 1000) {
      second = now
      heard = 0
    }
    heard += 1
    if (heard > FLOOD) return giveUp()
    const message = parseFrameMessage(event.data)
    if (!message) return
    answeredAt = now
    if (message.kind === 'running') {
      running = message.type
      clearTimeout(runAlarm)
      if (running !== null) runAlarm = setTimeout(giveUp, ANSWER_WITHIN)
      return
    }
    if (message.kind === 'pong') {
      clearTimeout(alarm)
      alarm = undefined
      return
    }
    if (isAnswer(message)) {
      waiting.get(message.seq)?.resolve(message)
      waiting.delete(message.seq)
      return
    }
    hear(message)
  }
  window.addEventListener('message', receive)

  const close = () => {
    window.removeEventListener('message', receive)
    clearTimeout(alarm)
    clearTimeout(runAlarm)
    alarm = undefined
    for (const { reject } of waiting.values()) reject(new Error('The canvas is gone.'))
    waiting.clear()
  }
  const giveUp = () => {
    close()
    onSilent(running)
  }
  const check = (isLoad = false) => {
    if (alarm !== undefined) return
    if (!isLoad && performance.now() - answeredAt < TRUSTED_FOR) return
    post({ kind: 'ping', seq: ++seq })
    alarm = setTimeout(giveUp, isLoad ? LOAD_WITHIN : ANSWER_WITHIN)
  }
  const send = (message: HostMessage) => {
    post(message)
    check(message.kind === 'load')
  }
  const ask = (make: (seq: number) => HostMessage) => {
    const own = ++seq
    return new Promise<FrameMessage>((resolve, reject) => {
      waiting.set(own, { resolve, reject })
      send(make(own))
    })
  }
  return {
    send,
    check: () => check(),
    close,
    async hit({ x, y }, press = false) {
      const answer = await ask((seq) => ({ kind: 'hit', seq, x, y, press })).catch(() => undefined)
      if (answer?.kind !== 'hit' || answer.path === null) return null
      return { id: nodeIdOf(answer.path), path: answer.path }
    },
    async bounds(ids) {
      const answer = await ask((seq) => ({ kind: 'bounds', seq, ids })).catch(() => undefined)
      return answer?.kind === 'bounds' ? answer.rect : null
    },
    async measure(without) {
      const answer = await ask((seq) => ({ kind: 'measure', seq, without }))
      if (answer.kind !== 'measured') throw new Error('The canvas gave another answer.')
      return answer.snapshot
    },
  }
}

type Answer = Extract<FrameMessage, { kind: 'hit' | 'bounds' | 'measured' }>

function isAnswer(message: FrameMessage): message is Answer {
  return message.kind === 'hit' || message.kind === 'bounds' || message.kind === 'measured'
}
