import { applyChanges } from './changes'

/** What begins the name of each draft in the browser's storage. */
export const DRAFTS = 'espalier.draft:'
/** Above so many characters the text before is not kept with a draft, but its hash alone. */
const MOST_BASE = 60_000

/** One replacement that was typed: where, how many characters went, and what came. */
export type TypedEdit = readonly [at: number, removed: number, added: string]

/** What was typed and is not in the database yet. */
export interface StoredDraft {
  /** The text before, where it is short enough. */
  readonly base?: string
  readonly hash: string
  /** Each of the text after those before it. */
  readonly edits: readonly TypedEdit[]
}

/** Keeps what is typed in the browser's storage until the database has it: a tab that is killed loses no key. */
export interface Draft {
  /** Notes what was just typed. */
  readonly note: (typed: readonly TypedEdit[]) => void
  /** Says which text the store has been given; the answer is to be called once the database has it. */
  readonly given: (text: string) => () => void
  /** Begins anew: the store has another text, and these edits lead from it to what is typed. */
  readonly restart: (text: string, typed: readonly TypedEdit[]) => void
}

/** The draft of one text. `name` begins with `DRAFTS` and tells it from those of other texts and tabs. */
export function createDraft(name: string, text: string): Draft {
  let base = text
  let edits: readonly TypedEdit[] = []
  /** Edits that the database has, of all that were ever noted. */
  let stored = 0
  /** The hash of the base, once the base is kept beside the edits. */
  let hash: string | undefined

  function keep(): void {
    if (edits.length === 0) {
      if (hash !== undefined) remove(name)
      hash = undefined
      return
    }
    if (hash === undefined) {
      hash = hashOf(base)
      if (base.length <= MOST_BASE) put(baseOf(name), base)
    }
    put(name, JSON.stringify({ hash, edits }))
  }

  return {
    note(typed) {
      edits = [...edits, ...typed]
      keep()
    },
    given(given) {
      const upTo = stored + edits.length
      return () => {
        if (upTo <= stored && upTo !== stored + edits.length) return
        edits = edits.slice(upTo - stored)
        stored = upTo
        base = given
        remove(baseOf(name))
        if (edits.length > 0) hash = undefined
        keep()
      }
    },
    restart(text, typed) {
      stored += edits.length
      edits = typed
      base = text
      hash = undefined
      remove(name)
      remove(baseOf(name))
      keep()
    },
  }
}

/** Where the text before a draft is kept. */
export function baseOf(name: string): string {
  return `${name}#base`
}

/** The text that a draft leads to from a text; `undefined` where it does not begin at it. */
export function textOfDraft({ base, hash, edits }: StoredDraft, from: string): string | undefined {
  if (base === undefined && hashOf(from) !== hash) return undefined
  let text = base ?? from
  for (const [at, removed, added] of edits) {
    text = applyChanges(text, [{ at, removed: text.slice(at, at + removed), added }])
  }
  return text
}

/** Tells texts apart: their length, and 32 bits of FNV-1a. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  }
  return `${text.length}.${(hash >>> 0).toString(36)}`
}

function put(name: string, value: string): void {
  try {
    localStorage.setItem(name, value)
  } catch {
    // Blocked or full: the database has it within the pause.
  }
}

function remove(name: string): void {
  try {
    localStorage.removeItem(name)
  } catch {
    // Nothing was kept where storage is blocked.
  }
}
