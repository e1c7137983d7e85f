import { textOf } from '@/lib/idb/parse'
import type { JsonObject } from '@/model/json'
import type { RecordKey } from '@/model/records'
import { sameJson } from '@/model/sameJson'
import { kindOf, registersOf } from '@/sync/merge/registers'
import { DELETED, POSITION } from '@/sync/merge/types'
import type { Draw } from '@/model/testing/random'
import type { Browser } from './browser'
import type { Ledger } from './ledger'
import type { Trace } from './trace'
import type { VirtualTime } from './virtualTime'

const HEADER = 'componentTrees:t'
const ROOT = 'nodes:t/root'
const FILE = 'files:f'
/** The longest that somebody looks at something before they change it, in milliseconds. */
const LONGEST_LOOK_MS = 60

/** What people do in front of a browser. */
export interface People {
  /** Makes a tree of one node, and a file. */
  readonly begin: (browser: Browser) => Promise<void>
  /** Does something that a person might do with what this browser shows. */
  readonly edit: (browser: Browser) => Promise<void>
}

interface Options {
  readonly time: VirtualTime
  readonly draw: Draw
  readonly ledger: Ledger
  readonly trace: Trace
}

/** People who write nothing twice, so that each value is somebody's and can be looked for. */
export function createPeople({ time, draw, ledger, trace }: Options): People {
  const { chance, below, pick } = draw
  let count = 0
  const next = (kind: string) => `${kind}${++count}`

  async function write(
    browser: Browser,
    key: RecordKey,
    seen: JsonObject | undefined,
    after: JsonObject | null,
  ): Promise<void> {
    // What they see may be old by the time that it is stored.
    if (chance(0.5)) await time.after(below(LONGEST_LOOK_MS))
    trace.add(`${browser.name} edits`, [key], [seen ?? null, after])
    const { stood, waited } = await browser.putOver(key, after, seen)
    // What is made under the name of something that is there, in the trash too, takes its place.
    const before = seen ? registersOf(seen, kindOf(key)) : stood
    for (const [path, value] of after ? registersOf(after, kindOf(key)) : []) {
      if (sameJson(before.get(path), value) || !isOwn(path, value)) continue
      ledger.wentOnFrom(key, path, before.get(path))
      // One person in two tabs at the very same moment: what waits is theirs to write over.
      if (waited.has(path)) ledger.wentOnFrom(key, path, waited.get(path))
      ledger.wrote(key, path, value)
    }
    for (const [path, value] of before) {
      if (after && !registersOf(after, kindOf(key)).has(path)) ledger.wentOnFrom(key, path, value)
    }
  }

  async function make(browser: Browser, nodes: readonly JsonObject[]): Promise<void> {
    const id = next('n')
    const parent = textOf(pick(nodes) ?? {}, 'id')
    return write(browser, `nodes:t/${id}`, undefined, {
      ...nodeOf(id, parent, next('o')),
      name: next('v'),
    })
  }

  async function takeOutOfTrash(browser: Browser): Promise<void> {
    const all = await browser.store.readCollection('nodes')
    const trashed = pick(all.filter(({ deleted }) => deleted === true))
    if (!trashed) return
    const { deleted: _, ...rest } = trashed
    return write(browser, `nodes:t/${textOf(trashed, 'id')}`, trashed, rest)
  }

  async function decide(browser: Browser, nodes: readonly JsonObject[]): Promise<void> {
    const conflict = pick(await browser.conflicts())
    if (!conflict) return
    const { key, path, lost } = conflict
    const node = nodes.find((one) => `nodes:t/${textOf(one, 'id')}` === key)
    trace.add(`${browser.name} decides`, [key], [path, lost ?? null])
    if (node && path === 'name' && lost !== undefined && chance(0.5)) {
      await write(browser, key, node, { ...node, name: lost })
    } else {
      ledger.forget(key, path, lost)
    }
    await browser.store.sync.resolve([conflict])
  }

  async function editFile(browser: Browser): Promise<void> {
    const [file] = await browser.store.read([{ collection: 'files', id: 'f' }])
    const seen = file?.value ?? undefined
    const isRemoved = seen !== undefined && chance(0.2)
    const after = { ...(seen ?? { id: 'f', name: 'f' }), content: next('v') }
    return write(browser, FILE, seen, isRemoved ? null : after)
  }

  return {
    async begin(browser) {
      await browser.putOver(HEADER, { id: 't', name: 'T', rootId: 'root' })
      await write(browser, ROOT, undefined, nodeOf('root', null, 'a0'))
      await write(browser, FILE, undefined, { id: 'f', name: 'f', content: next('v') })
    },
    async edit(browser) {
      const nodes = await browser.nodes()
      const own = nodes.filter(({ id }) => id !== 'root')
      // Often the same few, so that people get in each other's way.
      const target = pick(chance(0.6) ? own.slice(0, 3) : own)
      if (!nodes.some(({ id }) => id === 'root')) return
      if (!target || chance(0.25)) return make(browser, nodes)
      const key = `nodes:t/${textOf(target, 'id')}`
      const kind = below(16)
      if (kind < 4) return write(browser, key, target, { ...target, name: next('v') })
      if (kind < 6) {
        const props = { ...(target['props'] as JsonObject), text: next('v') }
        return write(browser, key, target, { ...target, props })
      }
      if (kind < 8) {
        const parent = textOf(pick(nodes) ?? {}, 'id')
        if (isBelow(nodes, parent, key)) return
        return write(browser, key, target, { ...target, parentId: parent, order: next('o') })
      }
      if (kind < 9) return write(browser, key, target, { ...target, deleted: true })
      if (kind < 12) return editFile(browser)
      if (kind < 13) return takeOutOfTrash(browser)
      return decide(browser, nodes)
    },
  }
}

/** Whether a value is one that somebody is known by. */
function isOwn(path: string, value: unknown): boolean {
  return path === POSITION || path === DELETED || (typeof value === 'string' && /^v\d/.test(value))
}

function nodeOf(id: string, parentId: string | null, order: string): JsonObject {
  return { id, treeId: 't', parentId, slot: 'children', order, type: 'Box', props: {} }
}

function isBelow(nodes: readonly JsonObject[], id: string, top: RecordKey): boolean {
  const byId = new Map(nodes.map((one) => [one['id'], one]))
  for (let at = byId.get(id); at; at = byId.get(at['parentId'])) {
    if (`nodes:t/${textOf(at, 'id')}` === top) return true
  }
  return false
}
