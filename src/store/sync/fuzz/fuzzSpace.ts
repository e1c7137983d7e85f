import { IDBFactory } from 'fake-indexeddb'
// Loaded now: in the run it would come whenever it comes.
import '@/lib/idb/syncSteps'
import { drawFrom } from '@/model/testing/random'
import type { SpaceSync } from '../spaceSync'
import { openBrowser, type Browser } from './browser'
import { createFaultyWay, isLost } from './faultyWay'
import { findFaults } from './findFaults'
import type { FlaskApp } from './flaskApp'
import { createLedger } from './ledger'
import { createMisfortunes } from './misfortunes'
import { createPeople } from './people'
import { openSpace } from './spaceServer'
import { createTrace } from './trace'
import { inVirtualTime, type VirtualTime } from './virtualTime'

/** What one run found: no fault is a run without one. */
export interface FuzzOutcome {
  readonly faults: readonly string[]
  /** What happened to the records of the faults: edits, ops, answers, in their order. */
  readonly trace: readonly string[]
  /** Stands for all that was sent and answered. */
  readonly fingerprint: string
  readonly edits: number
  readonly conflicts: number
  readonly restored: boolean
}

const BEGIN_MS = Date.UTC(2026, 0, 1)
/** How wrong the clock of a browser may be. */
const YEAR_MS = 365 * 86_400_000
/** The longest between two things that people do, in milliseconds. */
const LONGEST_PAUSE_MS = 80

/**
 * Lets browsers with real stores edit a tree and a file in front of the real server: requests and answers are
 * lost, doubled and come late, two tabs of a browser send at once, edits are made while a request is under way,
 * months go by, and the server is restored from a backup. Then everything arrives, and what must not be is
 * looked for: browsers that differ from the server, circles, edits that are nowhere. A seed runs the same each
 * time: time is that of the run, and so is every random number.
 */
export async function fuzzSpace(app: FlaskApp, seed: number, steps: number): Promise<FuzzOutcome> {
  globalThis.indexedDB = new IDBFactory()
  return inVirtualTime(BEGIN_MS, (time) => run({ app, time, seed, steps }))
}

interface Run {
  readonly app: FlaskApp
  readonly time: VirtualTime
  readonly seed: number
  readonly steps: number
}

async function run({ app, time, seed, steps }: Run): Promise<FuzzOutcome> {
  const draw = drawFrom(seed)
  const { chance, below, pick } = draw
  const server = openSpace(app, `fuzz-${seed}`, time)
  const [ledger, trace] = [createLedger(), createTrace()]
  const parts = { server, time, draw, ledger, trace }
  const people = createPeople(parts)
  const way = createFaultyWay(parts)
  const broken: string[] = []
  const sending = new Map<SpaceSync, Promise<void>>()
  const quiet = async () => void (await Promise.all(sending.values()))
  let replicas = 0
  const open = (name: string): Browser => {
    const off = (below(3) - 1) * YEAR_MS
    const browser: Browser = openBrowser(name, {
      transport: way.transport(() => people.edit(browser)),
      now: () => time.now() + off,
      newId: () => `r${++replicas}`,
      onFault: (fault) => broken.push(fault),
    })
    return browser
  }
  const first = open('a')
  const browsers = [first, open('b'), ...(chance(0.5) ? [open('c')] : [])]
  const misfortunes = createMisfortunes({ ...parts, browsers, way, quiet })

  await server.begin()
  await people.begin(first)
  await everybodySends()
  way.isCalm = false
  for (let step = 0; step < steps; step++) {
    const browser = pick(browsers) ?? first
    if (chance(0.6)) await people.edit(browser)
    else send(browser)
    if (chance(0.5)) await time.after(below(LONGEST_PAUSE_MS))
    if (chance(0.2)) await quiet()
    if (way.countLate() > 0 && chance(0.2)) await way.deliverLate()
    await misfortunes.strike()
  }
  await quiet()
  while (way.countLate() > 0) await way.deliverLate()
  way.isCalm = true
  for (let round = 0; round < 4; round++) await everybodySends()
  const [purged, isRestored] = [misfortunes.purged(), misfortunes.isRestored()]
  const found = await findFaults({ server, browsers, ledger, purged, isRestored })
  await Promise.all(browsers.map(({ store }) => store.close()))
  return {
    faults: [...broken, ...found.faults],
    trace: trace.of(found.about),
    fingerprint: server.fingerprint(),
    edits: ledger.count(),
    conflicts: found.conflicts,
    restored: isRestored,
  }

  async function everybodySends(): Promise<void> {
    for (const { name, tabs } of browsers) {
      const [tab] = tabs
      if (tab) start(name, tab, tab.push())
      await quiet()
    }
  }

  /** Lets one tab or both send, or only ask; nobody waits for it. */
  function send({ name, tabs }: Browser): void {
    for (const tab of chance(0.5) ? tabs : tabs.slice(0, 1)) {
      if (!sending.has(tab)) start(name, tab, chance(0.8) ? tab.push() : tab.pull())
    }
  }

  function start(name: string, tab: SpaceSync, work: Promise<void>): void {
    const end = work
      .catch((error: unknown) => {
        if (!isLost(error)) broken.push(`${name} cannot send: ${String(error)}`)
      })
      .finally(() => sending.delete(tab))
    sending.set(tab, end)
  }
}
