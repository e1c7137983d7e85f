import { drawFrom } from '@/sync/testing/random'
import { openBrowser, type Browser } from './browser'
import { createFaultyWay, isLost } from './faultyWay'
import { findFaults } from './findFaults'
import type { FlaskApp } from './flaskApp'
import { createLedger } from './ledger'
import { createMisfortunes } from './misfortunes'
import { createPeople } from './people'
import { createTrace } from './trace'

/** What one run found: no fault is a run without one. */
export interface FuzzOutcome {
  readonly faults: readonly string[]
  /** What happened to the records of the faults: edits, ops, answers, in their order. */
  readonly trace: readonly string[]
  readonly edits: number
  readonly conflicts: number
  readonly restored: boolean
}

/**
 * Lets browsers with real stores edit a tree and a file in front of the real server: requests and answers are
 * lost, doubled and come late, two tabs of a browser send at once, edits are made while a request is under way,
 * the server purges its trash and is restored from a backup. Then everything arrives, and what must not be is
 * looked for: browsers that differ from the server, circles, edits that are nowhere.
 */
export async function fuzzSpace(app: FlaskApp, seed: number, steps: number): Promise<FuzzOutcome> {
  const draw = drawFrom(seed)
  const { chance, below, pick } = draw
  const space = `fuzz-${seed}`
  const [ledger, trace] = [createLedger(), createTrace()]
  const people = createPeople({ draw, ledger, trace })
  const way = createFaultyWay({ app, space, draw, trace })
  let replicas = 0
  const open = (name: string): Browser => {
    const browser: Browser = openBrowser(
      name,
      way.transport(() => people.edit(browser)),
      () => `r${seed}-${++replicas}`,
    )
    return browser
  }
  const first = open(`fuzz-${seed}-0`)
  const others = Array.from({ length: 1 + below(2) }, (_, at) => open(`fuzz-${seed}-${at + 1}`))
  const browsers = [first, ...others]
  const misfortunes = createMisfortunes({ app, space, browsers, way, draw, ledger, trace })

  await people.begin(first)
  await everybodySends()
  way.isCalm = false
  for (let step = 0; step < steps; step++) {
    const browser = pick(browsers) ?? first
    if (chance(0.6)) await people.edit(browser)
    else await send(browser)
    if (way.countLate() > 0 && chance(0.2)) await way.deliverLate()
    await misfortunes.strike()
  }
  while (way.countLate() > 0) await way.deliverLate()
  way.isCalm = true
  for (let round = 0; round < 4; round++) await everybodySends()
  const found = await findFaults({ app, space, browsers, ledger, purged: misfortunes.purged() })
  await Promise.all(browsers.map(({ store }) => store.close()))
  return {
    faults: found.faults,
    trace: trace.of(found.about),
    edits: ledger.count(),
    conflicts: found.conflicts,
    restored: misfortunes.isRestored(),
  }

  async function everybodySends(): Promise<void> {
    for (const { tabs } of browsers) await tabs[0]?.push()
  }

  async function send({ tabs }: Browser): Promise<void> {
    const chosen = chance(0.3) ? tabs : tabs.slice(0, 1)
    const ends = await Promise.allSettled(
      chosen.map(async (tab) => (chance(0.8) ? tab.push() : tab.pull())),
    )
    for (const end of ends) {
      if (end.status === 'rejected' && !isLost(end.reason)) throw end.reason
    }
  }
}
