import { isJsonObject, type Json } from '@/model/json'
import { countText } from '@/components/ui/amounts'

/** So many children of a value are listed at first, and so many more each time. */
export const OUTLINE_STEP = 100
/** So many characters of a text are shown in its row. */
const TEXT_SHOWN = 300

/** A line of the outline of a JSON value. */
export interface OutlineRow {
  /** Tells it from all others: the keys on the way to it. */
  readonly path: string
  readonly depth: number
  /** Its key or index; absent for the value itself. */
  readonly name?: string
  readonly kind: 'object' | 'array' | 'text' | 'number' | 'boolean' | 'null' | 'more'
  readonly text: string
  /** Whether its children are listed; absent for what has none. */
  readonly isOpen?: boolean
}

/** What of a value a person has opened. */
export interface OutlineState {
  readonly open: ReadonlySet<string>
  /** By path, how many children are listed, where that is more than `OUTLINE_STEP`. */
  readonly listed: ReadonlyMap<string, number>
}

/** What is open at first: the value, and what lies right in it while that makes a short list. */
export function firstOutline(value: Json): OutlineState {
  const open = new Set([ROOT])
  const children = childrenOf(value, OUTLINE_STEP)
  if (children.length <= 8) {
    for (const [name, child] of children) {
      if (sizeOf(child) <= 8) open.add(pathTo(ROOT, name))
    }
  }
  return { open, listed: new Map() }
}

/** The lines of a value, top to bottom. Looks only at what is open, so that the size of the rest does not matter. */
export function outlineRows(value: Json, state: OutlineState): readonly OutlineRow[] {
  const rows: OutlineRow[] = []
  add(rows, state, { value, path: ROOT, depth: 0 })
  return rows
}

const ROOT = '$'

interface Place {
  readonly value: Json
  readonly path: string
  readonly depth: number
  readonly name?: string
}

function add(rows: OutlineRow[], state: OutlineState, { value, path, depth, name }: Place): void {
  const size = sizeOf(value)
  const isOpen = size > 0 ? state.open.has(path) : undefined
  rows.push({
    path,
    depth,
    ...(name !== undefined && { name }),
    ...describe(value, size),
    ...(isOpen !== undefined && { isOpen }),
  })
  if (!isOpen) return
  const most = state.listed.get(path) ?? OUTLINE_STEP
  for (const [key, child] of childrenOf(value, most)) {
    add(rows, state, { value: child, path: pathTo(path, key), depth: depth + 1, name: key })
  }
  if (size <= most) return
  const left = size - most
  const text = `Show ${Math.min(OUTLINE_STEP, left)} more of ${left.toLocaleString('en')}`
  rows.push({ path: pathTo(path, '…more'), depth: depth + 1, kind: 'more', text })
}

/** The path of the value whose children a `more` row goes on with. */
export function parentPath(path: string): string {
  return path.slice(0, path.lastIndexOf('\u0000'))
}

function pathTo(path: string, key: string): string {
  return `${path}\u0000${key}`
}

function childrenOf(value: Json, most: number): readonly (readonly [string, Json])[] {
  if (Array.isArray(value)) {
    return (value as readonly Json[]).slice(0, most).map((child, at) => [String(at), child])
  }
  if (!isJsonObject(value)) return []
  return Object.keys(value)
    .slice(0, most)
    .map((key) => [key, value[key] ?? null])
}

function sizeOf(value: Json): number {
  if (Array.isArray(value)) return value.length
  return isJsonObject(value) ? Object.keys(value).length : 0
}

function describe(value: Json, size: number): Pick<OutlineRow, 'kind' | 'text'> {
  if (value === null) return { kind: 'null', text: 'null' }
  if (typeof value === 'string') {
    const left = value.length - TEXT_SHOWN
    if (left <= 0) return { kind: 'text', text: JSON.stringify(value) }
    const cut = JSON.stringify(value.slice(0, TEXT_SHOWN)).slice(0, -1)
    return { kind: 'text', text: `${cut}… ${countText(left, 'more character')}` }
  }
  if (typeof value === 'number') return { kind: 'number', text: String(value) }
  if (typeof value === 'boolean') return { kind: 'boolean', text: String(value) }
  if (Array.isArray(value)) {
    return { kind: 'array', text: size === 0 ? '[]' : countText(size, 'entry', 'entries') }
  }
  return { kind: 'object', text: size === 0 ? '{}' : countText(size, 'key') }
}
