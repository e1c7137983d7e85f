import { isJsonObject, type Json, type JsonObject } from '@/model/json'
import { mergeBatch } from '../merge/mergeBatch'
import { DELETED, POSITION, type Change, type MergeOp, type MergeWorld } from '../merge/types'
import { opFromWire, opToWire, registersFromWire, registersToWire, toWire } from '../merge/wire'
import { kindOf, registersOf } from '../merge/registers'
import { drawFrom } from '@/model/testing/random'

/** A merge that both implementations must agree on, as JSON. */
export interface MergeVector {
  /** The records before, by key. */
  readonly records: JsonObject
  readonly purged: readonly string[]
  readonly live: readonly string[]
  readonly ops: readonly Json[]
  /** The records that the batch changed. */
  readonly writes: JsonObject
  /** `[key, path, kind, base, kept, lost, mid]` of each, in order. */
  readonly conflicts: readonly Json[]
}

type Input = Pick<MergeVector, 'records' | 'purged' | 'live' | 'ops'>

/** What the merge makes of a vector's input. */
export function outcomeOf(input: Input): Pick<MergeVector, 'writes' | 'conflicts'> {
  const { writes, conflicts } = mergeBatch(worldOf(input), input.ops.map(requireOp))
  return {
    writes: Object.fromEntries([...writes].map(([key, record]) => [key, registersToWire(record)])),
    conflicts: conflicts.map(({ key, path, kind, base, kept, lost, mid }) => [
      key,
      path,
      kind,
      toWire(base),
      toWire(kept),
      toWire(lost),
      mid,
    ]),
  }
}

function worldOf({ records, purged, live }: Input): MergeWorld {
  return {
    get(key) {
      const record = Object.hasOwn(records, key) ? records[key] : undefined
      return isJsonObject(record) ? registersFromWire(record) : undefined
    },
    isPurged: (key) => purged.includes(key),
    isLive: (key) => live.includes(key),
  }
}

function requireOp(wire: Json): MergeOp {
  const op = opFromWire(wire)
  if (!op) throw new Error(`${JSON.stringify(wire)} is no op.`)
  return op
}

const PATHS = ['name', 'props.text', 'props.__proto__', 'styles.color', 'content'] as const
const VALUES: readonly Json[] = [
  'a',
  'b',
  'ä',
  1,
  1.5,
  true,
  false,
  null,
  {},
  { $: null },
  { x: [1, null], y: { $: 2 } },
  [],
  [1],
]
const KINDS = ['set', 'set', 'set', 'move', 'move', 'create', 'remove', 'missing'] as const

/** The input of one merge: a small tree and a file, and a batch that mostly names what is there. */
export function inputOf(seed: number): Input {
  const { chance, below, pick } = drawFrom(seed)
  const key = (id: string) => `nodes:t/${id}`
  const value = () => pick(VALUES) ?? null
  const ids = ['root', ...Array.from({ length: 1 + below(4) }, (_, at) => `n${at + 1}`)]
  const records: Record<string, Json> = {
    'files:f': { name: toWire('f'), content: toWire('text') },
  }
  if (!chance(0.1)) {
    records['componentTrees:t'] = {
      rootId: toWire('root'),
      ...(chance(0.08) && { [DELETED]: true }),
    }
  }
  ids.forEach((id, at) => {
    const parentId = at === 0 ? null : (ids[below(at)] ?? 'root')
    const registers = new Map<string, Json>([[POSITION, [parentId, 'children', `a${at}`]]])
    for (const path of PATHS) if (chance(0.3)) registers.set(path, value())
    if (at > 0 && chance(0.15)) registers.set(DELETED, true)
    records[key(id)] = registersToWire(registers)
  })
  const born: string[] = []
  const known = () => pick([...ids, ...born]) ?? 'root'
  const current = (of: string, path: string) => {
    const record = records[of]
    return isJsonObject(record) ? registersFromWire(record).get(path) : undefined
  }
  const change = (of: string, path: string, to: Json | undefined): Change => [
    chance(0.75) ? current(of, path) : value(),
    to,
  ]
  const place = (): Json => [
    chance(0.08) ? 'nowhere' : known(),
    pick(['children', 'aside']) ?? '',
    `b${below(9)}`,
  ]

  const draw = (): Pick<MergeOp, 'key' | 'creates' | 'set'> => {
    const kind = pick(KINDS)
    const of = chance(0.1) ? 'files:f' : key(known())
    switch (kind) {
      case 'move':
        return {
          key: key(known()),
          set: new Map([[POSITION, change(key(known()), POSITION, place())]]),
        }
      case 'create': {
        const id = chance(0.2) ? known() : `new${born.length}`
        born.push(id)
        const set = new Map<string, Change>([
          [POSITION, [undefined, place()]],
          ['name', [undefined, value()]],
        ])
        return { key: key(id), creates: pick([1, 1, 'u', 'o'] as const) ?? 1, set }
      }
      case 'remove':
        return {
          key: of,
          set: new Map([[DELETED, change(of, DELETED, chance(0.7) ? true : undefined)]]),
        }
      case 'missing':
        return {
          key: key(chance(0.5) ? 'gone' : 'unknown'),
          set: new Map([['name', [value(), value()]]]),
          ...(chance(0.4) && { creates: pick(['u', 'o'] as const) ?? 'u' }),
        }
      case 'set':
      case undefined: {
        const paths = PATHS.filter(() => chance(0.4))
        const set = paths.map(
          (path) => [path, change(of, path, chance(0.15) ? undefined : value())] as const,
        )
        return { key: of, set: new Map(set) }
      }
    }
  }
  const ops = Array.from({ length: 1 + below(4) }, (_, at) => opToWire({ mid: at + 1, ...draw() }))
  const live = [...Object.keys(records), key('new0')].filter(() => chance(0.4))
  return { records, purged: [key('gone')], live, ops }
}

/** A record and its registers, which both implementations must agree on. */
export interface RegistersVector {
  readonly key: string
  readonly record: Json
  readonly registers: JsonObject
}

const FIELD_NAMES = [
  'name',
  'props',
  'styles',
  'props.text',
  'meta',
  '$pos',
  '$value',
  '~x',
  'deleted',
  '__proto__',
  'ä/',
] as const

/** A record of a node or of something else, with names that could be taken for something else. */
export function recordVectorOf(seed: number): RegistersVector {
  const { chance, below, pick } = drawFrom(seed)
  const value = () => pick(VALUES) ?? null
  const fields = (names: readonly string[], of: () => Json): JsonObject =>
    Object.fromEntries(names.filter(() => chance(0.4)).map((name) => [name, of()]))
  const isNode = chance(0.6)
  const key = isNode ? 'nodes:t/n' : 'files:f'
  const own = fields(FIELD_NAMES, () => (chance(0.5) ? value() : fields(FIELD_NAMES, value)))
  const place = {
    parentId: chance(0.2) ? null : chance(0.1) ? 5 : 'p',
    ...(!chance(0.1) && { slot: 'children' }),
    order: `a${below(9)}`,
  }
  const node = {
    props: {},
    ...own,
    id: 'n',
    treeId: 't',
    ...place,
    ...(chance(0.2) && { deleted: true }),
  }
  if (isNode && own['deleted'] !== undefined && node.deleted !== true)
    Reflect.deleteProperty(node, 'deleted')
  const record = isNode ? node : chance(0.2) ? value() : own
  return { key, record, registers: registersToWire(registersOf(record, kindOf(key))) }
}
