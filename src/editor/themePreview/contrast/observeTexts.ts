import type { SeenText } from '@/model/canvasLooks'
import type { FrameMessage, HostMessage } from '@/model/canvasProtocol'
import { modesOf, type ModeId, type Theme, type ThemeMode } from '@/model/theme/record'
import { themeCss } from '@/model/theme/themeCss'
import { buildsOf } from '@/store/components/builds'
import type { AppStore } from '@/store/createStore'
import type { RootState } from '@/store/rootState'
import { judgeTexts, type Judged } from './judge'

/** After the last change of the theme or of a document, in ms. */
const QUIET = 300
/** A report that takes longer says how far it is. */
const SLOW = 200
/** The frame runs code of the project: it may send without end. */
const MOST_ROWS = 20_000

/** What is told of the texts of a document. */
export interface TextsHeard {
  readonly result: (mode: ModeId, judged: Judged) => void
  /** How far it is, 0 to 1; `null` when nothing is to do. Not told of a short one. */
  readonly progress: (share: number | null) => void
}

interface ObserveOptions {
  readonly store: AppStore
  readonly themeIn: (state: RootState) => Theme | undefined
  readonly send: (message: HostMessage) => void
  readonly heard: TextsHeard
}

/**
 * Has a frame look at its texts in every mode of a theme, one after the other, and again once the theme, the documents or the
 * code of the project have changed. What is under way then is given up.
 */
export function observeTexts({ store, themeIn, send, heard }: ObserveOptions): {
  readonly hear: (message: FrameMessage) => void
  readonly stop: () => void
} {
  let seq = 0
  let theme = themeIn(store.getState())
  let docs = store.getState().componentTrees.docs
  let waiting: readonly ThemeMode[] = []
  let count = 1
  let current: ThemeMode | undefined
  let rows: SeenText[] = []
  let began = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  const next = () => {
    ;[current, ...waiting] = waiting
    rows = []
    seq += 1
    if (!current) return heard.progress(null)
    send({ kind: 'theme', scheme: current.scheme, css: themeCss(theme, current) })
    send({ kind: 'contrast', seq })
  }
  const begin = () => {
    began = performance.now()
    waiting = modesOf(theme ?? { id: '' })
    count = waiting.length
    next()
  }
  const later = () => {
    clearTimeout(timer)
    timer = setTimeout(begin, QUIET)
    if (current) send({ kind: 'contrast', seq, stop: true })
    // Answers that are on their way are of no use any more.
    seq += 1
    current = undefined
  }
  const changed = () => {
    const state = store.getState()
    const now = themeIn(state)
    if (now === theme && state.componentTrees.docs === docs) return
    theme = now
    docs = state.componentTrees.docs
    later()
  }
  const stops = [store.subscribe(changed), buildsOf(store).watch(later)]
  begin()
  return {
    hear(message) {
      if (message.kind !== 'contrast' || message.seq !== seq || !current) return
      if (rows.length < MOST_ROWS) rows.push(...message.rows)
      if (message.done) {
        heard.result(current.id, judgeTexts(rows))
        return next()
      }
      if (performance.now() - began < SLOW || message.of === 0) return
      const done = count - waiting.length - 1
      heard.progress((done + message.seen / message.of) / count)
    },
    stop() {
      clearTimeout(timer)
      for (const stop of stops) stop()
      send({ kind: 'contrast', seq, stop: true })
    },
  }
}
