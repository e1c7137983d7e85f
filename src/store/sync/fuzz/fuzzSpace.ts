import { conflictIdOf } from '@/lib/idb/conflicts'
import { textOf } from '@/lib/idb/parse'
import type { Json, JsonObject } from '@/model/json'

import type { RecordKey } from '@/model/records'
import { sameJson } from '@/model/sameJson'
import { kindOf, registersOf } from '@/sync/merge/registers'
import { parentKey } from '@/sync/merge/position'
import { DELETED, POSITION, type Registers } from '@/sync/merge/types'
import { fromWire, opToWire } from '@/sync/merge/wire'
import { drawFrom } from '@/sync/testing/random'
import { StrangerError, type SyncRequest, type Transport } from '@/sync/transport'
import { answerIn, snapshotIn } from '../wireAnswers'
import { openBrowser, type Browser } from './browser'
import type { FlaskApp } from './flaskApp'

/** What one run found: no fault is a run without one. */
export interface FuzzOutcome {
  readonly faults: readonly string[]
  /** What happened to the records of the faults: edits, ops, answers, in their order. */
  readonly trace: readonly string[]
  readonly edits: number
  readonly conflicts: number
  readonly restored: boolean
}

const HEADER = 'componentTrees:t'
const ROOT = 'nodes:t/root'

/**
 * Lets browsers with real stores edit a tree and a file in front of the real server: requests and answers are
 * lost, doubled and come late, two tabs of a browser send at once, edits are made while a request is under way,
 * the server purges its trash and is restored from a backup. Then everything arrives, and what must not be is
 * looked for: browsers that differ from the server, circles, edits that are nowhere.
 */
export async function fuzzSpace(app: FlaskApp, seed: number, steps: number): Promise<FuzzOutcome> {
  const { chance, below, pick } = drawFrom(seed)
  const space = `fuzz-${seed}`
  const written: { readonly key: RecordKey; readonly path: string; readonly value: Json }[] = []
  const goneOnFrom = new Set<string>()
  const forgotten = new Set<string>()
  const late: SyncRequest[] = []
  const trace: (readonly [what: string, keys: readonly RecordKey[], detail: Json])[] = []
  let purged = new Set<RecordKey>()
  /** What the backup knows to be purged. */
  let purgedBefore = new Set<RecordKey>()
  let isCalm = true
  let hasBackup = false
  let isRestored = false
  let count = 0
  const nameOf = (key: RecordKey, path: string, value: Json | undefined) =>
    JSON.stringify([key, path, value ?? null])
  const newId = () => `r${seed}-${++count}`

  const browsers: Browser[] = []
  for (let at = 0; at < 2 + below(2); at++) {
    const name = `fuzz-${seed}-${at}`
    const own = openBrowser(
      name,
      transportOf(() => own),
      newId,
    )
    browsers.push(own)
  }
  const [first] = browsers
  if (!first) throw new Error('There is no browser.')
  await first.put(HEADER, { id: 't', name: 'T', rootId: 'root' })
  await first.put(ROOT, node('root', null, 'a0'))
  await first.put('files:f', { id: 'f', name: 'f', content: 'c' })
  for (const { tabs } of browsers) await tabs[0]?.push()

  isCalm = false
  for (let step = 0; step < steps; step++) {
    const browser = pick(browsers) ?? first
    if (chance(0.6)) await edit(browser)
    else await send(browser)
    if (late.length > 0 && chance(0.2)) await deliver(late.splice(below(late.length), 1)[0])
    await disturb()
  }
  for (const request of late) await deliver(request)
  isCalm = true
  for (let round = 0; round < 4; round++) {
    for (const { tabs } of browsers) await tabs[0]?.push()
  }
  const faults = await look()
  await Promise.all(browsers.map(({ store }) => store.close()))
  return faults

  function transportOf(browser: () => Browser): Transport {
    return {
      async sync(request) {
        if (isCalm) return answerOf(await ask(request))
        if (chance(0.12)) throw new Error('lost on the way')
        if (chance(0.15)) await edit(browser())
        if (chance(0.1) && request.ops.length > 0) late.push(request)
        const answer = await ask(request)
        if (chance(0.12)) throw new Error('lost on the way back')
        if (chance(0.15)) await edit(browser())
        // Doubled: of two answers either may be the one that is read.
        const again = chance(0.12) ? await ask(request) : undefined
        return answerOf(again && chance(0.5) ? again : answer)
      },
      async snapshot() {
        if (!isCalm && chance(0.1)) throw new Error('lost on the way')
        return snapshotIn((await app.act(space, 'snapshot')) as string)
      },
      check: async () => true,
      stats: () => Promise.reject(new Error('Nobody asks.')),
      clear: () => Promise.reject(new Error('Nobody asks.')),
    }
  }

  async function ask(request: SyncRequest) {
    const answer = await app.sync(space, request, chance(0.5))
    const ops = request.ops.map(opToWire)
    const keys = [...request.ops.map(({ key }) => key), JSON.stringify(answer.body['ch'] ?? [])]
    trace.push([`${request.replica} sends from ${request.cursor}`, keys, [ops, answer.body]])
    return answer
  }

  function answerOf({ status, body }: Awaited<ReturnType<FlaskApp['sync']>>) {
    if (status === 409) throw new StrangerError('reidentify')
    if (status !== 200) throw new Error(`${status}: ${JSON.stringify(body)}`)
    return answerIn(body)
  }

  async function deliver(request: SyncRequest | undefined): Promise<void> {
    if (request) await ask(request)
  }

  async function send({ tabs }: Browser): Promise<void> {
    const chosen = chance(0.3) ? tabs : tabs.slice(0, 1)
    const ends = await Promise.allSettled(
      chosen.map(async (tab) => (chance(0.8) ? tab.push() : tab.pull())),
    )
    for (const end of ends) {
      if (end.status === 'fulfilled') continue
      const reason: unknown = end.reason
      if (!(reason instanceof Error && reason.message.includes('lost on the way'))) throw reason
    }
  }

  async function edit(browser: Browser): Promise<void> {
    const nodes = await browser.nodes()
    const own = nodes.filter(({ id }) => id !== 'root')
    const target = pick(own)
    if (!nodes.some(({ id }) => id === 'root')) return
    if (!target || chance(0.25)) {
      const id = `n${seed}-${++count}`
      const parent = pick(nodes)
      const value = { ...node(id, textIn(parent?.['id']), `o${++count}`), name: `v${++count}` }
      return write(browser, `nodes:t/${id}`, undefined, value)
    }
    const key = `nodes:t/${textOf(target, 'id')}`
    const kind = below(10)
    if (kind < 4) return write(browser, key, target, { ...target, name: `v${++count}` })
    if (kind < 6) {
      const props = { ...(target['props'] as JsonObject), text: `v${++count}` }
      return write(browser, key, target, { ...target, props })
    }
    if (kind < 8) {
      const parent = pick(nodes)?.['id']
      if (typeof parent !== 'string' || isBelow(nodes, parent, target['id'])) return
      return write(browser, key, target, { ...target, parentId: parent, order: `o${++count}` })
    }
    if (kind < 9) return write(browser, key, target, { ...target, deleted: true })
    const [file] = (await browser.store.read([{ collection: 'files', id: 'f' }])) ?? []
    if (!file?.value || chance(0.2)) {
      const value = { id: 'f', name: 'f', content: `v${++count}` }
      return write(browser, 'files:f', file?.value ?? undefined, file?.value ? null : value)
    }
    return write(browser, 'files:f', file.value, { ...file.value, content: `v${++count}` })
  }

  async function write(
    browser: Browser,
    key: RecordKey,
    before: JsonObject | undefined,
    after: JsonObject | null,
  ): Promise<void> {
    // What is made again under the name of something in the trash takes its place.
    const trashed = before
      ? undefined
      : (await browser.store.sync.trash()).find((one) => one.key === key)
    const was: Registers = before
      ? registersOf(before, kindOf(key))
      : (trashed?.registers ?? new Map())
    trace.push([`${browser.name} edits`, [key], [before ?? null, after]])
    const waiting = (await browser.store.sync.waiting()).find((row) => row.key === key)
    await browser.put(key, after, before)
    const is: Registers = after ? registersOf(after, kindOf(key)) : new Map()
    for (const [path, value] of is) {
      if (path === POSITION || path === DELETED || sameJson(was.get(path), value)) continue
      if (typeof value !== 'string' || !value.startsWith('v')) continue
      if (was.has(path)) goneOnFrom.add(nameOf(key, path, was.get(path)))
      // One person in two tabs at the very same moment: what waits is theirs to write over.
      const own = waiting?.set.get(path)?.[1]
      if (own !== undefined) goneOnFrom.add(nameOf(key, path, own))
      written.push({ key, path, value })
    }
  }

  async function disturb(): Promise<void> {
    if (chance(0.02)) {
      const keys = (await app.act(space, 'purge')) as readonly string[]
      for (const key of keys) purged.add(key)
      await forget((key) => keys.includes(key))
      trace.push(['the trash is purged', [], null])
    }
    if (chance(0.03)) {
      await app.act(space, 'back-up')
      purgedBefore = new Set(purged)
      hasBackup = true
    }
    if (!hasBackup || isRestored || !chance(0.02)) return
    isRestored = true
    await forget(() => true)
    await app.act(space, 'restore')
    purged = purgedBefore
    // No request is on its way for as long as a restore takes: it would make again what is purged later.
    late.length = 0
    trace.push(['the server is restored', [], null])
  }

  /** What a server loses that is restored, and what lay in its trash for 30 days: all that nobody has unsent. */
  async function forget(isGone: (key: RecordKey) => boolean): Promise<void> {
    const unsent = (await Promise.all(browsers.map((browser) => browser.unsent()))).flat()
    const safe = new Set(unsent.map(([key, path, to]) => nameOf(key, path, to)))
    for (const { key, path, value } of written) {
      const name = nameOf(key, path, value)
      if (isGone(key) && !safe.has(name)) forgotten.add(name)
    }
  }

  async function look(): Promise<FuzzOutcome> {
    const { records } = snapshotIn((await app.act(space, 'snapshot')) as string)
    const truth = new Map<RecordKey, Registers>()
    const kept = new Set<string>()
    let conflicts = 0
    for (const [key, registers] of records) {
      if (!registers) continue
      if (conflictIdOf(key) === undefined) {
        truth.set(key, registers)
        continue
      }
      conflicts += 1
      const [of, path] = [textIn(registers.get('key')), textIn(registers.get('path'))]
      for (const value of ['kept', 'lost']) kept.add(nameOf(of, path, registers.get(value)))
    }
    const superseded = (await app.act(space, 'superseded')) as readonly (readonly string[])[]
    for (const [key = '', path = '', ...values] of superseded) {
      for (const value of values) {
        kept.add(
          nameOf(key, path, value === null ? undefined : fromWire(JSON.parse(value) as Json)),
        )
      }
    }
    const found: string[] = []
    for (const browser of browsers) {
      const unsent = await browser.store.sync.unsentKeys()
      if (unsent.length > 0) found.push(`${browser.name} has unsent edits: ${unsent.join(' ')}`)
      found.push(...differences(browser.name, await browser.holds(), truth))
    }
    found.push(...broken(truth))
    for (const key of purged) {
      if (truth.has(key) && key.startsWith('nodes:')) found.push(`${key} is back`)
    }
    for (const { key, path, value } of written) {
      const name = nameOf(key, path, value)
      const row = truth.get(key)
      if (!row || forgotten.has(name) || goneOnFrom.has(name) || kept.has(name)) continue
      if (!sameJson(row.get(path), value)) found.push(`lost ${name}`)
    }
    const about = (fault: string) =>
      [...truth.keys(), ...written.map(({ key }) => key)].filter((key) => fault.includes(key))
    const named = new Set(found.flatMap(about))
    return {
      faults: found,
      trace: trace
        .filter(
          ([, keys]) => keys.length === 0 || [...named].some((key) => keys.join(' ').includes(key)),
        )
        .map(([what, , detail]) => `${what} ${JSON.stringify(detail)}`),
      edits: written.length,
      conflicts: conflicts + superseded.length,
      restored: isRestored,
    }
  }
}

function node(id: string, parentId: string | null, order: string): JsonObject {
  return { id, treeId: 't', parentId, slot: 'children', order, type: 'Box', props: {} }
}

function textIn(value: Json | undefined): string {
  return typeof value === 'string' ? value : ''
}

function isBelow(nodes: readonly JsonObject[], id: string, top: Json | undefined): boolean {
  const byId = new Map(nodes.map((one) => [one['id'], one]))
  for (let at: Json | undefined = id; at !== undefined; at = byId.get(at)?.['parentId']) {
    if (at === top) return true
    if (at === null) return false
  }
  return false
}

/** Where a browser is not what the space is. What was purged may lie in its trash, for its own unsent edits. */
function differences(
  name: string,
  own: ReadonlyMap<RecordKey, Registers>,
  truth: ReadonlyMap<RecordKey, Registers>,
): string[] {
  const text = (registers: Registers | undefined) =>
    registers && JSON.stringify([...registers].toSorted(([a], [b]) => (a < b ? -1 : 1)))
  const keys = new Set([...own.keys(), ...truth.keys()])
  return [...keys].flatMap((key) => {
    const [here, there] = [own.get(key), truth.get(key)]
    if (text(here) === text(there)) return []
    if (!there && here?.get(DELETED) === true) return []
    return [`${name} has ${key} as ${text(here)}, the server as ${text(there)}`]
  })
}

/** Nodes that hang on nothing or in a circle. */
function broken(truth: ReadonlyMap<RecordKey, Registers>): string[] {
  return [...truth.keys()].flatMap((key) => {
    const seen = new Set<RecordKey>()
    for (let at: RecordKey | null = key; at !== null;) {
      if (seen.has(at)) return [`${key} hangs in a circle`]
      if (!truth.has(at)) return [`${key} hangs on nothing`]
      seen.add(at)
      at = parentKey(at, truth.get(at)?.get(POSITION))
    }
    return []
  })
}
