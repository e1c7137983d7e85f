import { diffIndices } from 'node-diff3'
import { areComparable, linesOf } from '@/model/lines'
import { minimalEdit } from '../minimalEdit'
import type { Change, Changes } from './changes'

/** Above so many changed lines one replacement is as good: finding the smallest ones takes long. */
const MOST_LINES = 20_000

/** The changes that turn a text into another: one for each run of lines that differs, and of it only what differs. */
export function changesBetween(before: string, after: string): Changes {
  const whole = minimalEdit(before, after)
  if (!whole) return []
  // Only whole lines are compared; what is the same around them was found already.
  const from = whole.from === 0 ? 0 : before.lastIndexOf('\n', whole.from - 1) + 1
  const to = lineEnd(before, whole.to)
  const afterTo = after.length - (before.length - to)
  const old = linesOf(before.slice(from, to))
  const next = linesOf(after.slice(from, afterTo))
  const isShort = old.length === 1 || next.length === 1
  if (isShort || old.length + next.length > MOST_LINES || !areComparable(old, next)) {
    return [changeOf(before, whole)]
  }
  const starts = offsetsOf(old, from)
  return diffIndices(old, next).flatMap(({ buffer1, buffer2 }) => {
    const [index, length] = buffer1
    const removed = old.slice(index, index + length).join('')
    const [otherIndex, otherLength] = buffer2
    const added = next.slice(otherIndex, otherIndex + otherLength).join('')
    const edit = minimalEdit(removed, added)
    const at = starts[index] ?? to
    return edit
      ? [{ at: at + edit.from, removed: removed.slice(edit.from, edit.to), added: edit.text }]
      : []
  })
}

function changeOf(before: string, edit: { from: number; to: number; text: string }): Change {
  return { at: edit.from, removed: before.slice(edit.from, edit.to), added: edit.text }
}

function lineEnd(text: string, at: number): number {
  if (at > 0 && text[at - 1] === '\n') return at
  const end = text.indexOf('\n', at)
  return end === -1 ? text.length : end + 1
}

function offsetsOf(lines: readonly string[], from: number): number[] {
  const starts: number[] = []
  let at = from
  for (const line of lines) {
    starts.push(at)
    at += line.length
  }
  return starts
}
