/** One stretch of a text that is replaced. */
export interface Change {
  /** Where, in the text before. */
  readonly at: number
  readonly removed: string
  readonly added: string
}

/** What turns a text into another one: stretches in order that do not overlap. */
export type Changes = readonly Change[]

/** What leads back. */
export function inverseOf(changes: Changes): Changes {
  let shift = 0
  return changes.map(({ at, removed, added }) => {
    const back = { at: at + shift, removed: added, added: removed }
    shift += added.length - removed.length
    return back
  })
}

/** A text after changes. */
export function applyChanges(text: string, changes: Changes): string {
  const parts: string[] = []
  let from = 0
  for (const { at, removed, added } of changes) {
    parts.push(text.slice(from, at), added)
    from = at + removed.length
  }
  parts.push(text.slice(from))
  return parts.join('')
}

/**
 * Changes as they are after others of the same text that did not know of them: `over(a, b)` does to the text with `b` what `a` did to
 * the text. What both removed is removed once. Where both add at one place, what `a` adds comes first if `isFirst`.
 */
export function over(a: Changes, b: Changes, isFirst: boolean): Changes {
  const own = stepsOf(a)
  const other = stepsOf(b)
  const out: Change[] = []
  /** How far the text with `b` has been walked. */
  let at = 0
  while (own.next() || other.next()) {
    const mine = own.next()
    const theirs = other.next()
    if (mine?.kind === 'add' && (isFirst || theirs?.kind !== 'add')) {
      put(out, { at, removed: '', added: own.take(Infinity) })
    } else if (theirs?.kind === 'add') {
      at += other.take(Infinity).length
    } else if (!mine) {
      break
    } else {
      const length = Math.min(mine.left, theirs?.left ?? Infinity)
      const removed = own.take(length)
      other.take(length)
      if (theirs?.kind === 'remove') continue
      if (mine.kind === 'remove') put(out, { at, removed, added: '' })
      at += length
    }
  }
  return out
}

/** Adds to the last change what touches it. */
function put(changes: Change[], change: Change): void {
  const last = changes.at(-1)
  if (last && last.at + last.removed.length === change.at) {
    const { at } = last
    const removed = last.removed + change.removed
    changes[changes.length - 1] = { at, removed, added: last.added + change.added }
  } else changes.push(change)
}

interface Step {
  readonly kind: 'keep' | 'add' | 'remove'
  readonly text: string
  /** Characters that are left of it. */
  left: number
}

/** Changes as a walk over the text: keep, add, remove; an addition comes before what is removed at its place. */
function stepsOf(changes: Changes) {
  const steps: Step[] = []
  let from = 0
  const push = (kind: Step['kind'], left: number, text: string) => {
    if (left > 0) steps.push({ kind, left, text })
  }
  for (const { at, removed, added } of changes) {
    push('keep', at - from, '')
    push('add', added.length, added)
    push('remove', removed.length, removed)
    from = at + removed.length
  }
  let index = 0
  return {
    next: (): Step | undefined => steps[index],
    /** Goes on by so many characters of the step at most; answers its text. */
    take(length: number): string {
      const step = steps[index]
      if (!step) return ''
      const taken = Math.min(length, step.left)
      const from = step.text.length - step.left
      step.left -= taken
      if (step.left === 0) index += 1
      return step.kind === 'keep' ? '' : step.text.slice(from, from + taken)
    },
  }
}
