import type { CodeKey, CodeTarget } from '@/model/code/target'
import { monaco } from '../setup'
import { applyForeign } from './applyForeign'
import type { Changes } from './changes'
import { changesBetween } from './changesBetween'
import { createDraft, type TypedEdit } from './drafts'
import { createMeeting } from './meeting'

/** What an open text needs of the project. */
export interface TextHome {
  /** Puts typed text into the store. */
  readonly write: (text: string) => void
  /** Is fulfilled once the database has what was written. */
  readonly stored: () => Promise<void>
  /** Whether typed text is written by itself; otherwise it waits, kept as a draft, until it is flushed. */
  readonly savesItself: () => boolean
  /** Hears whether something waits so. */
  readonly waits: (isWaiting: boolean) => void
  /** Names its draft; see `createDraft`. */
  readonly draft: string
}

/** One text of the project in one model of Monaco, kept in step with the store both ways. */
export interface OpenText {
  readonly target: CodeTarget
  readonly key: CodeKey
  readonly model: monaco.editor.ITextModel
  /** Whether something was typed that the store does not have. */
  readonly isTyped: () => boolean
  /** Puts what was typed into the store now. */
  readonly flush: () => void
  /** Nobody types in it any more: puts what was typed into the store if that happens by itself, and keeps it as a draft otherwise. */
  readonly rest: () => void
  /** Keeps what the database does not have yet in the browser's storage now: the page may be about to go. */
  readonly keepDraft: () => void
  /** Takes the store's text, which somebody else may have changed: into what is typed, without moving the caret. */
  readonly receive: (text: string) => void
  /** Stops listening; the model is the caller's. */
  readonly stop: () => void
}

interface OpenTextOptions {
  readonly target: CodeTarget
  readonly key: CodeKey
  readonly model: monaco.editor.ITextModel
  /** The store's text. */
  readonly text: string
  readonly home: TextHome
}

/** Keeps a model and the store in step. */
export function createOpenText({ target, key, model, text, home }: OpenTextOptions): OpenText {
  const meeting = createMeeting(text)
  let isForeign = false
  let timer: ReturnType<typeof setTimeout> | undefined
  let firstTyped = 0
  // What no draft keeps is saved, whatever was wished.
  const draft = createDraft(home.draft, text, flush)

  const listening = model.onDidChangeContent(({ changes, isEolChange }) => {
    if (isForeign || isEolChange) return
    if (!meeting.isTyped()) firstTyped = Date.now()
    meeting.typed()
    draft.note(typedEdits(changes))
    if (!home.savesItself()) return home.waits(true)
    const { pause, most } = patienceFor(model.getValueLength())
    clearTimeout(timer)
    timer = setTimeout(flush, Math.max(0, Math.min(pause, firstTyped + most - Date.now())))
  })

  function flush(): void {
    clearTimeout(timer)
    if (!meeting.isTyped() || model.isDisposed()) return
    const here = textOf(model)
    const isStored = draft.given(here)
    const typed = meeting.flush(here)
    if (typed !== undefined) home.write(typed)
    void home.stored().then(isStored, () => {})
    home.waits(false)
  }

  function rest(): void {
    if (home.savesItself() || !draft.keep()) flush()
  }

  function receive(arrived: string): void {
    if (meeting.isKnown(arrived) || model.isDisposed()) return
    const here = textOf(model)
    const wanted = meeting.receive(arrived, here)
    isForeign = true
    try {
      applyForeign(model, changesBetween(here, wanted))
    } finally {
      isForeign = false
    }
    if (meeting.isTyped()) draft.restart(arrived, inTurn(changesBetween(arrived, wanted)))
    else home.waits(false)
  }

  return {
    target,
    key,
    model,
    isTyped: meeting.isTyped,
    flush,
    rest,
    keepDraft: () => void draft.keep(),
    receive,
    stop() {
      flush()
      listening.dispose()
    },
  }
}

/** The text of a model as the store has it. */
export function textOf(model: monaco.editor.ITextModel): string {
  return model.getValue(monaco.editor.EndOfLinePreference.TextDefined, true)
}

/**
 * How long typing rests before the store hears of it, and for how long it may go on without, in ms. Writing, sending and linking cost
 * more with each line; a short text is seen on the canvas the sooner for it.
 */
function patienceFor(length: number): { readonly pause: number; readonly most: number } {
  const pause = Math.min(1200, 120 + length / 500)
  return { pause, most: pause * 5 }
}

/** Monaco's changes are all of the text before, and come last one first: so each can be done after the other. */
function typedEdits(changes: readonly monaco.editor.IModelContentChange[]): readonly TypedEdit[] {
  return changes
    .toSorted((a, b) => b.rangeOffset - a.rangeOffset)
    .map(({ rangeOffset, rangeLength, text }) => [rangeOffset, rangeLength, text])
}

function inTurn(changes: Changes): readonly TypedEdit[] {
  return changes.toReversed().map(({ at, removed, added }) => [at, removed.length, added])
}
