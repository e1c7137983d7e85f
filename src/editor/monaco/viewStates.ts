import type { CodeKey } from '@/model/code/target'
import type { monaco } from './setup'

type ViewState = monaco.editor.ICodeEditorViewState

const STORED = 'espalier.code.views'
/** Texts whose place is kept over a reload. */
const KEPT = 60
/** Longer ones, with many folded lines, are kept until the reload only. */
const MOST_CHARACTERS = 20_000

let views: Map<string, ViewState> | undefined

/** Where a text was left: scroll, carets, folding. */
export function viewStateOf(project: string, key: CodeKey): ViewState | undefined {
  return all().get(nameOf(project, key))
}

/** Keeps where a text is left; a reload of this tab comes back to it. */
export function keepViewState(project: string, key: CodeKey, state: ViewState | null): void {
  if (!state) return
  const name = nameOf(project, key)
  all().delete(name)
  all().set(name, state)
}

/** Writes what is kept where a reload finds it. */
export function storeViewStates(): void {
  const small = [...all()].slice(-KEPT).filter(([, state]) => {
    return JSON.stringify(state).length <= MOST_CHARACTERS
  })
  try {
    sessionStorage.setItem(STORED, JSON.stringify(small))
  } catch {
    // Nothing is remembered where storage is blocked or full.
  }
}

function all(): Map<string, ViewState> {
  return (views ??= stored())
}

function stored(): Map<string, ViewState> {
  try {
    const text = sessionStorage.getItem(STORED)
    return new Map(text === null ? [] : (JSON.parse(text) as [string, ViewState][]))
  } catch {
    return new Map()
  }
}

function nameOf(project: string, key: CodeKey): string {
  return `${project}/${key}`
}
