import { isJsonObject, type Json } from '@/model/json'
import type { RecordKey } from '@/model/records'
import { sameJson } from '@/model/sameJson'
import { parsePosition } from './position'
import { DELETED, POSITION, type Change, type RegisterPath, type Registers } from './types'

/** Fields of a node whose keys are registers of their own: two people may edit two props of one node. */
const MAP_FIELDS: ReadonlySet<string> = new Set(['props', 'styles', 'bindings', 'events', 'meta'])
/** Fields that name a node and never change. */
const NAMES: ReadonlySet<string> = new Set(['id', 'treeId'])
const PLACE: ReadonlySet<string> = new Set(['parentId', 'slot', 'order', 'deleted'])
/** The register of a document that is no object. */
const VALUE: RegisterPath = '$value'
/** Before a field whose own name looks like a register of another kind. */
const ESCAPE = '~'

/** What kind of record it is: a node has a place and map fields, all else is a flat list of fields. */
export type RecordKind = 'node' | 'entity'

/** Which kind of record lies under a key. */
export function kindOf(key: RecordKey): RecordKind {
  return key.startsWith('nodes:') ? 'node' : 'entity'
}

/** The registers of a record. What a node is called is its key's business; a document under a key may be any JSON. */
export function registersOf(record: Json, kind: RecordKind): Registers {
  const registers = new Map<RegisterPath, Json>()
  if (!isJsonObject(record)) return registers.set(VALUE, record)
  for (const [field, value] of Object.entries(record)) {
    if (value === undefined) continue
    if (kind === 'node' && (NAMES.has(field) || PLACE.has(field))) continue
    const keys = kind === 'node' && MAP_FIELDS.has(field) && isJsonObject(value) ? value : undefined
    if (keys && Object.keys(keys).length > 0) {
      for (const [key, entry] of Object.entries(keys)) {
        if (entry !== undefined) registers.set(`${field}.${key}`, entry)
      }
    } else if (!keys || field !== 'props') {
      // Every node has props: that it has none of them is no value.
      registers.set(pathOfField(field), value)
    }
  }
  if (kind === 'node') {
    const { parentId, slot, order, deleted } = record
    const position = parsePosition([parentId ?? null, slot ?? null, order ?? null])
    if (position) registers.set(POSITION, position)
    // Kept as it is, though it is no place.
    else
      for (const [field, value] of Object.entries({ parentId, slot, order })) {
        if (value !== undefined) registers.set(ESCAPE + field, value)
      }
    if (deleted === true) registers.set(DELETED, true)
  }
  return registers
}

/** The record that registers stand for; a node under its names. The inverse of `registersOf`. */
export function recordOfRegisters(
  names: { readonly id: string; readonly treeId: string } | null,
  registers: Registers,
): Json {
  const whole = registers.get(VALUE)
  if (whole !== undefined) return whole
  const record: Record<string, Json> = { ...names }
  const maps = new Map<string, Record<string, Json>>()
  for (const [path, value] of registers) {
    if (path === POSITION) {
      const position = parsePosition(value)
      if (position) [record['parentId'], record['slot'], record['order']] = position
    } else if (path === DELETED) {
      // Of other records only the store knows that they are in the trash: the field would be the author's.
      if (value === true && names) record['deleted'] = true
    } else {
      const [field, key] = partsOf(path)
      if (key === undefined) define(record, field, value)
      else {
        let map = maps.get(field)
        if (!map) maps.set(field, (map = {}))
        define(map, key, value)
      }
    }
  }
  // Somebody emptied a map, or put a list in its place, while somebody else added a key: the keys stand.
  for (const [field, map] of maps) define(record, field, map)
  if (names && !Object.hasOwn(record, 'props')) record['props'] = {}
  return record
}

/** What differs between two records, as changes of registers. */
export function changesBetween(
  before: Registers | undefined,
  after: Registers,
): ReadonlyMap<RegisterPath, Change> {
  const changes = new Map<RegisterPath, Change>()
  for (const [path, to] of after) {
    const from = before?.get(path)
    if (!sameJson(from, to)) changes.set(path, [from, to])
  }
  for (const [path, from] of before ?? [])
    if (!after.has(path)) changes.set(path, [from, undefined])
  return changes
}

function pathOfField(field: string): RegisterPath {
  return /^[~$]/.test(field) ||
    (MAP_FIELDS.has(field.split('.', 1)[0] ?? '') && field.includes('.'))
    ? ESCAPE + field
    : field
}

function partsOf(path: RegisterPath): readonly [field: string, key?: string] {
  if (path.startsWith(ESCAPE)) return [path.slice(ESCAPE.length)]
  const dot = path.indexOf('.')
  const field = path.slice(0, dot)
  return dot > 0 && MAP_FIELDS.has(field) ? [field, path.slice(dot + 1)] : [path]
}

/** `__proto__` is a legal name in a document, and no prototype. */
function define(target: Record<string, Json>, name: string, value: Json): void {
  Object.defineProperty(target, name, {
    value,
    writable: true,
    enumerable: true,
    configurable: true,
  })
}
