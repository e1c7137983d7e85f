import type { Keymap } from '@/editor/commands/keymap'
import type { KeyLine } from '../keyList'
import { isSameKeys } from './combination'

/** The keys that a line has by a keymap. */
export function keysIn(keymap: Keymap, { id, keys }: KeyLine): readonly string[] {
  return (Object.hasOwn(keymap, id) ? keymap[id] : keys) ?? []
}

interface Places {
  readonly lines: readonly KeyLine[]
  readonly keymap: Keymap
  readonly mac: boolean
}

/** The line that has keys already where another line's would count; `undefined` when they are free. */
export function ownerOf(
  keys: string,
  line: KeyLine,
  { lines, keymap, mac }: Places,
): KeyLine | undefined {
  return lines.find(
    (other) =>
      other.id !== line.id &&
      (other.area === undefined || line.area === undefined || other.area === line.area) &&
      keysIn(keymap, other).some((one) => isSameKeys(one, keys, mac)),
  )
}

/** A keymap in which a line has other keys; a line that has those it comes with is not in it. */
export function withKeys(keymap: Keymap, line: KeyLine, keys: readonly string[]): Keymap {
  const { [line.id]: _before, ...others } = keymap
  const own = line.keys ?? []
  const isOwn = own.length === keys.length && own.every((one, at) => one === keys[at])
  return isOwn ? others : { ...others, [line.id]: keys }
}

/** A keymap in which a line takes keys from the one that has them, which gets the first that the line had; none where it had none. */
export function withSwapped(
  keymap: Keymap,
  { line, owner, keys, mac }: { line: KeyLine; owner: KeyLine; keys: string; mac: boolean },
): Keymap {
  const left = keysIn(keymap, owner).filter((one) => !isSameKeys(one, keys, mac))
  const [given] = keysIn(keymap, line)
  const next = left.length > 0 || given === undefined ? left : [given]
  return withKeys(withKeys(keymap, owner, next), line, [keys])
}
