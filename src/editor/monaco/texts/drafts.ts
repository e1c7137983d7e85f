/** What begins the name of each draft in the browser's storage. */
export const DRAFTS = 'espalier.draft:'
/** How long a key may wait until it is kept, in ms: writing takes longer than some keys do. */
const WAIT = 250
/** So many characters around what was typed are kept with it, to find the place again in a text that changed. */
const AROUND = 4000

/** One replacement that was typed: where, how many characters went, and what came. */
export type TypedEdit = readonly [at: number, removed: number, added: string]

/** What was typed and is not in the database yet. */
export interface StoredDraft {
  /** How long the text before was. */
  readonly length: number
  /** The stretch of the text before that was typed in, and what is around it. */
  readonly passage: string
  /** Where that begins. */
  readonly from: number
  /** Each of the text after those before it. */
  readonly edits: readonly TypedEdit[]
}

/** Keeps what is typed in the browser's storage until the database has it: a tab that is killed loses a moment at most. */
export interface Draft {
  /** Notes what was just typed; kept within a moment. */
  readonly note: (typed: readonly TypedEdit[]) => void
  /** Keeps what is noted now: the page may be about to go. Answers whether the browser has room for it. */
  readonly keep: () => boolean
  /** Says which text the store has been given; the answer is to be called once the database has it. */
  readonly given: (text: string) => () => void
  /** Begins anew: the store has another text, and these edits lead from it to what is typed. */
  readonly restart: (text: string, typed: readonly TypedEdit[]) => void
}

/** The draft of one text; `onRefused` hears that the browser takes none. `name` begins with `DRAFTS` and tells it from those of other texts and tabs. */
export function createDraft(name: string, text: string, onRefused: () => void = () => {}): Draft {
  let base = text
  let edits: readonly TypedEdit[] = []
  /** Edits that the database has, of all that were ever noted. */
  let stored = 0
  let isKept = false
  let timer: ReturnType<typeof setTimeout> | undefined

  function keep(): boolean {
    clearTimeout(timer)
    timer = undefined
    if (edits.length === 0) {
      if (isKept) remove(name)
      isKept = false
      return true
    }
    isKept = put(name, JSON.stringify(draftOf(base, edits)))
    return isKept
  }

  function soon(): void {
    timer ??= setTimeout(() => {
      if (!keep()) onRefused()
    }, WAIT)
  }

  return {
    keep,
    note(typed) {
      edits = [...edits, ...typed]
      soon()
    },
    given(given) {
      const upTo = stored + edits.length
      return () => {
        if (upTo <= stored && upTo !== stored + edits.length) return
        edits = edits.slice(upTo - stored)
        stored = upTo
        base = given
        if (edits.length === 0) keep()
        // What is kept leads from the text before to the same, until it is written anew.
        else soon()
      }
    },
    restart(text, typed) {
      stored += edits.length
      edits = typed
      base = text
      keep()
    },
  }
}

/** The stretch of a text that edits replace, and how much longer they make it. */
export function stretchOf(edits: readonly TypedEdit[]): {
  readonly from: number
  readonly to: number
  readonly longer: number
} {
  let from = Infinity
  let to = 0
  let longer = 0
  for (const [at, removed, added] of edits) {
    // What is before the stretch stands where it stood; what is behind it has moved.
    from = Math.min(from, at)
    to = Math.max(to, at + removed - longer)
    longer += added.length - removed
  }
  return { from: Math.min(from, to), to, longer }
}

function draftOf(base: string, edits: readonly TypedEdit[]): StoredDraft {
  const stretch = stretchOf(edits)
  const from = Math.max(0, stretch.from - AROUND)
  const passage = base.slice(from, stretch.to + AROUND)
  return { length: base.length, passage, from, edits }
}

function put(name: string, value: string): boolean {
  try {
    localStorage.setItem(name, value)
    return true
  } catch {
    return false // Blocked or full: the database is to have it within the pause.
  }
}

function remove(name: string): void {
  try {
    localStorage.removeItem(name)
  } catch {
    // Nothing was kept where storage is blocked.
  }
}
