import type { HostMessage } from '@/model/canvasProtocol'
import { draftCssIn, type ThemeDraft } from '@/model/theme/draft'
import type { ModeId, Theme } from '@/model/theme/record'
import { modeOf, themeCss } from '@/model/theme/themeCss'
import type { AppStore } from '@/store/createStore'
import type { RootState } from '@/store/rootState'
import { themeDraft, watchThemeDraft } from './themeDraft'

interface Followed {
  /** Which theme is shown; asked after each change of the state, so it has to be cheap. */
  readonly themeIn: (state: RootState) => Theme | undefined
  readonly mode: ModeId
  readonly send: (message: HostMessage) => void
  /** Whether what is tried of the theme is shown too, as it is unless said otherwise; asked each time. */
  readonly drafts?: () => boolean
}

/**
 * Tells a frame which theme it has, and again when that is another one; and what is tried of it, once in each frame of the
 * screen. Answers how to stop.
 */
export function followTheme(
  store: AppStore,
  { themeIn, mode: id, send, drafts = () => true }: Followed,
): () => void {
  let theme: Theme | undefined
  let isTold = false
  let draft: ThemeDraft | null = null
  let draftTold = ''
  let frame = 0

  const tell = () => {
    const next = themeIn(store.getState())
    if (isTold && next === theme) return
    isTold = true
    theme = next
    const mode = modeOf(theme, id)
    send({ kind: 'theme', scheme: mode.scheme, css: themeCss(theme, mode) })
    tellDraft()
  }
  const tellDraft = () => {
    frame = 0
    draft = drafts() ? themeDraft() : null
    const css = draftCssIn(theme, draft, modeOf(theme, id))
    if (css === draftTold) return
    draftTold = css
    send({ kind: 'themeDraft', css })
  }
  const draftChanged = () => {
    // What was decided comes with the theme itself: the draft goes in the same turn, so that nothing flickers.
    if (themeDraft() === null) {
      cancelAnimationFrame(frame)
      tellDraft()
    } else if (frame === 0) frame = requestAnimationFrame(tellDraft)
  }
  tell()
  const stops = [store.subscribe(tell), watchThemeDraft(draftChanged)]
  return () => {
    cancelAnimationFrame(frame)
    for (const stop of stops) stop()
  }
}
