import type { ProjectPath } from '@/model/code/paths'
import { codeKey, textField, type CodeKey, type CodeTarget } from '@/model/code/target'
import type { AppStore } from '@/store'
import { selectPaths, selectText, targetOf } from '@/store/code/projectCode'
import { editEntities } from '@/store/entities'
import type { RootState } from '@/store/rootState'
import { whenDraftsEnd } from '@/store/editing/drafts'
import { whenTextsFlush } from '../flushTexts'
import { languageOf } from '../languageOf'
import { monaco } from '../setup'
import { markUnsaved } from '../unsaved'
import { draftName } from './draftName'
import { isHuge } from './huge'
import { createOpenText, textOf, type OpenText } from './openText'
import { moveUndo, undoSteps } from './undoStack'
import { pathOfUri, uriOf } from './uri'

/** Models that are kept when nobody looks at them, so that coming back is at once and undo goes on. */
const KEPT = 20

/** What happened to an open text: it is there; its model is about to be another one, or is another one; it is about to go. */
export type TextEvent = 'opened' | 'moving' | 'moved' | 'gone'

/** The texts of a store that have a model. */
export interface OpenTexts {
  /** The open text of a target, opened if need be; `undefined` where there is no such text. */
  readonly open: (target: CodeTarget) => OpenText | undefined
  readonly at: (path: ProjectPath) => OpenText | undefined
  readonly ofModel: (uri: monaco.Uri) => OpenText | undefined
  readonly all: () => Iterable<OpenText>
  /** Says that somebody looks at a text; the answer takes it back. */
  readonly hold: (key: CodeKey) => () => void
  readonly listen: (listener: (key: CodeKey, event: TextEvent) => void) => () => void
}

const made = new WeakMap<AppStore, OpenTexts>()

/** The open texts of a store: one model for each text, at `file:///project<path>`. */
export function openTextsOf(store: AppStore): OpenTexts {
  let texts = made.get(store)
  if (!texts) made.set(store, (texts = createOpenTexts(store)))
  return texts
}

function createOpenTexts(store: AppStore): OpenTexts {
  /** In the order in which they were opened last. */
  const open = new Map<CodeKey, { readonly text: OpenText; readonly path: ProjectPath }>()
  const held = new Map<CodeKey, number>()
  const listeners = new Set<(key: CodeKey, event: TextEvent) => void>()
  const tell = (key: CodeKey, event: TextEvent) => {
    for (const listener of listeners) listener(key, event)
  }

  function make(target: CodeTarget, path: ProjectPath, value: string): OpenText {
    const key = codeKey(target)
    const { collection, id } = target
    const stored = selectText(store.getState(), target) ?? value
    const language = isHuge(value) ? 'plaintext' : languageOf(path)
    const model = monaco.editor.createModel(value, language, uriOf(path))
    // A rainbow of brackets says less than it shouts.
    const bracketColorizationOptions = { enabled: false, independentColorPoolPerBracketType: false }
    model.updateOptions({ bracketColorizationOptions })
    const text = createOpenText({
      target,
      key,
      model,
      text: stored,
      home: {
        draft: draftName(store.getState().project.activeProjectId, key),
        write: (typed) =>
          store.dispatch(
            editEntities([{ collection, id, set: { [textField(collection)]: typed } }]),
          ),
        savesItself: () => savesItself(store.getState()),
        waits: (isWaiting) => markUnsaved(key, isWaiting),
        stored: () => store.dispatch((_dispatch, _getState, { saver }) => saver.settle()),
      },
    })
    open.set(key, { text, path })
    return text
  }

  function dispose(key: CodeKey): void {
    const entry = open.get(key)
    if (!entry) return
    entry.text.stop()
    tell(key, 'gone')
    open.delete(key)
    entry.text.model.dispose()
  }

  /** A renaming gives a text a new model: a model's name is for life. All go before any comes, as two may have swapped names. */
  function move(moves: ReadonlyMap<CodeKey, ProjectPath>): void {
    const moving = [...moves].flatMap(([key, path]) => {
      const entry = open.get(key)
      if (!entry) return []
      const { text } = entry
      text.stop()
      tell(key, 'moving')
      const { model } = text
      const steps = { uri: model.uri, steps: undoSteps(model) }
      const value = textOf(model)
      model.dispose()
      return [{ text, path, steps, value }]
    })
    for (const { text, path, steps, value } of moving) {
      const { model } = make(text.target, path, value)
      moveUndo(steps, model)
      tell(text.key, 'moved')
    }
  }

  let last = store.getState()
  store.subscribe(() => {
    const state = store.getState()
    // Switched on again: what waited need not any more.
    if (savesItself(state) && !savesItself(last)) for (const { text } of open.values()) text.flush()
    const isSame =
      state.files === last.files &&
      state.components === last.components &&
      state.lambdas === last.lambdas
    last = state
    if (isSame || open.size === 0) return
    const paths = selectPaths(state)
    const moves = new Map<CodeKey, ProjectPath>()
    for (const [key, { text, path }] of Array.from(open)) {
      const now = paths.pathOf(key)
      const value = selectText(state, text.target)
      if (now === undefined || value === undefined) dispose(key)
      else {
        text.receive(value)
        if (now !== path) moves.set(key, now)
      }
    }
    if (moves.size > 0) move(moves)
  })

  const flush = (which: 'own' | 'all') => {
    for (const { text } of open.values()) {
      if (which === 'all') text.flush()
      else text.rest()
      text.keepDraft()
    }
  }
  whenTextsFlush(flush)
  whenDraftsEnd(() => flush('all'))

  function forgetOldest(): void {
    for (const [key, { text }] of Array.from(open)) {
      if (open.size <= KEPT) return
      if (!held.has(key) && !text.isTyped()) dispose(key)
    }
  }

  const texts: OpenTexts = {
    open(target) {
      const key = codeKey(target)
      const entry = open.get(key)
      if (entry) {
        open.delete(key)
        open.set(key, entry)
        return entry.text
      }
      const state = store.getState()
      const path = selectPaths(state).pathOf(key)
      const value = selectText(state, target)
      if (path === undefined || value === undefined) return undefined
      const text = make(target, path, value)
      tell(key, 'opened')
      forgetOldest()
      return text
    },
    at(path) {
      const key = selectPaths(store.getState()).keyAt(path)
      return key === undefined ? undefined : texts.open(targetOf(key))
    },
    ofModel(uri) {
      const path = pathOfUri(uri)
      const key = path === undefined ? undefined : selectPaths(store.getState()).keyAt(path)
      return key === undefined ? undefined : open.get(key)?.text
    },
    all: () => Array.from(open.values(), ({ text }) => text),
    hold(key) {
      held.set(key, (held.get(key) ?? 0) + 1)
      return () => {
        const left = (held.get(key) ?? 1) - 1
        if (left > 0) held.set(key, left)
        else held.delete(key)
      }
    },
    listen(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
  return texts
}

function savesItself({ settings }: RootState): boolean {
  return settings.autoSave !== false
}
