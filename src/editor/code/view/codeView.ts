import { useSyncExternalStore } from 'react'
import type { CodeKey, CodePosition } from '@/model/code/target'

/** Which place of the open text is to be shown; the number tells one request from the next. */
export interface ShownPlace extends CodePosition {
  readonly nonce: number
}

/** What the code area shows of one project, beside the records themselves. */
export interface CodeView {
  readonly project: string
  /** The open texts in the order of their tabs; some may have been deleted meanwhile. */
  readonly tabs: readonly CodeKey[]
  readonly active: CodeKey | null
  /** The tab that the next opened text takes over, until something is done in it. */
  readonly passing: CodeKey | null
  readonly place: ShownPlace | null
  /** Keys of the rows of the explorer that are open. */
  readonly open: ReadonlySet<string>
  /** Folders that have no file yet. */
  readonly planned: readonly string[]
}

const EMPTY: CodeView = {
  project: '',
  tabs: [],
  active: null,
  passing: null,
  place: null,
  open: new Set(['group:files', 'group:components', 'group:lambdas']),
  planned: [],
}
const KEY = 'espalier.code'

const listeners = new Set<() => void>()
let view = EMPTY

/** What the code area shows now. */
export function readCodeView(): CodeView {
  return view
}

/** What the code area shows; the component renders when that changes. */
export function useCodeView(): CodeView {
  return useSyncExternalStore(watch, readCodeView)
}

/** Changes what the code area shows, and remembers it in this browser. */
export function changeCodeView(change: (view: CodeView) => CodeView): void {
  const next = change(view)
  if (next === view) return
  view = next
  remember(view)
  for (const wake of listeners) wake()
}

/** Shows another project: as it was left, or from its beginning. */
export function showProject(project: string): void {
  if (view.project === project) return
  view = { ...EMPTY, project, ...remembered(project) }
  for (const wake of listeners) wake()
}

function watch(wake: () => void): () => void {
  listeners.add(wake)
  return () => listeners.delete(wake)
}

interface Stored {
  readonly tabs: readonly CodeKey[]
  readonly active: CodeKey | null
  readonly passing: CodeKey | null
  readonly open: readonly string[]
  readonly planned: readonly string[]
}

function remember({ project, tabs, active, passing, open, planned }: CodeView): void {
  const stored: Stored = { tabs, active, passing, open: [...open], planned }
  try {
    localStorage.setItem(KEY, JSON.stringify({ ...readAll(), [project]: stored }))
  } catch {
    // Without storage the next start begins without tabs.
  }
}

function remembered(project: string): Partial<CodeView> {
  const all = readAll()
  const stored = Object.hasOwn(all, project) ? all[project] : undefined
  if (!stored || !Array.isArray(stored.tabs) || !Array.isArray(stored.open)) return {}
  const { tabs, active, passing, open, planned } = stored
  return { tabs, active, passing, open: new Set(open), planned: planned ?? [] }
}

function readAll(): Readonly<Record<string, Stored>> {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}')
    return typeof stored === 'object' && stored !== null ? (stored as Record<string, Stored>) : {}
  } catch {
    return {}
  }
}
