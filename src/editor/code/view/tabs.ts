import type { CodeKey, CodePosition } from '@/model/code/target'
import type { CodeView } from './codeView'

interface OpenOptions {
  readonly at?: CodePosition
  /** `false`: the tab is taken over by the next text that is only looked at. */
  readonly keep?: boolean
}

let asked = 0

/** A view in which a text is open and shown, after the tab that was shown. */
export function withOpen(
  view: CodeView,
  key: CodeKey,
  { at, keep = true }: OpenOptions = {},
): CodeView {
  const place = at ? { ...at, nonce: (asked += 1) } : null
  const passing = keep ? (view.passing === key ? null : view.passing) : view.passing
  if (view.tabs.includes(key)) return { ...view, active: key, passing, place }
  if (!keep && view.passing !== null && view.tabs.includes(view.passing)) {
    const tabs = view.tabs.map((tab) => (tab === view.passing ? key : tab))
    return { ...view, tabs, active: key, passing: key, place }
  }
  const after = view.active === null ? view.tabs.length : view.tabs.indexOf(view.active) + 1
  const tabs = view.tabs.toSpliced(after, 0, key)
  return { ...view, tabs, active: key, passing: keep ? passing : key, place }
}

/** A view in which tabs are closed; a neighbour is shown where the shown one goes. */
export function withClosed(view: CodeView, keys: ReadonlySet<CodeKey>): CodeView {
  const tabs = view.tabs.filter((tab) => !keys.has(tab))
  if (tabs.length === view.tabs.length) return view
  const passing = view.passing !== null && keys.has(view.passing) ? null : view.passing
  if (view.active === null || !keys.has(view.active)) return { ...view, tabs, passing }
  const at = view.tabs.indexOf(view.active)
  const beside =
    view.tabs.slice(at).find((tab) => !keys.has(tab)) ??
    view.tabs.slice(0, at).findLast((tab) => !keys.has(tab)) ??
    null
  return { ...view, tabs, passing, active: beside, place: null }
}

/** A view in which a tab stands before another one, or last. */
export function withTabAt(view: CodeView, key: CodeKey, at: number): CodeView {
  const from = view.tabs.indexOf(key)
  if (from < 0 || from === at) return view
  return { ...view, tabs: view.tabs.toSpliced(from, 1).toSpliced(at, 0, key) }
}
