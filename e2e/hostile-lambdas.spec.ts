import type { Page } from '@playwright/test'
import type { LambdaRun } from '@/model/lambda/lambda'
import { expect, test } from './fixtures'
import { ATTACKS } from './hostileLambdas'
import { LambdaPage, putLambda } from './lambdaPage'

/** What the editor may stand still for while a lambda does its worst, in ms. */
const STILL = 1000
/** How often the attacks are let loose at most. */
const ROUNDS = 3

/** Looks for what an earlier run left behind. */
const PROBE = `export default () => ({
  polluted: ({}).polluted ?? null,
  left: typeof left,
  inherited: Object.keys(Object.prototype),
  map: [1].map((n) => n + 1),
  called: Math.max.call(null, 1, 2),
  clock: Number.isFinite(Date.now()),
  random: Math.random() < 1,
  json: JSON.stringify({ a: 1 }),
})`
const CLEAN = {
  polluted: null,
  left: 'undefined',
  inherited: [],
  map: [2],
  called: 2,
  clock: true,
  random: true,
  json: '{"a":1}',
}

for (const [group, attacks] of Object.entries(ATTACKS)) {
  test(`hostile lambdas are contained: ${group}`, async ({ page, server, editor }) => {
    test.setTimeout(180_000)
    for (const { name, body } of attacks) {
      const code = `export default async function (input, ctx) {\n${body}\n}`
      await putLambda(server, { id: `attack ${name}`, name, code, timeout: 1200, memory: 32 })
    }
    await putLambda(server, { id: 'probe', name: 'probe', code: PROBE })
    // One lambda lets them loose one after the other, and looks after each one whether the next is clean.
    await putLambda(server, {
      id: 'driver',
      name: 'driver',
      timeout: 60_000,
      code: `export default async function (_, ctx) {
  const seen = []
  for (const name of ${JSON.stringify(attacks.map(({ name }) => name))}) {
    await ctx.call(name).catch(() => {})
    seen.push(await ctx.call('probe'))
  }
  return seen
}`,
    })
    await page.reload()
    await editor.untilSynced()
    const lambdas = new LambdaPage(page)
    await lambdas.open('probe')
    await lambdas.run('probe') // what is loaded late is there now
    await lambdas.open('driver')
    await watchFrames(page)
    // A gap that another program on the machine makes is not there again; one that a lambda makes is.
    const still = new Map<string, number>()
    let last: ReadonlyMap<string, LambdaRun> = new Map()
    for (let round = 0; round < ROUNDS; round += 1) {
      const driver = await lambdas.run('driver', 90_000)
      expect(driver.error).toBeUndefined()
      expect(driver.output).toEqual(attacks.map(() => CLEAN))
      const gaps = await gapsOf(page)
      last = new Map(await Promise.all(attacks.map(({ name }) => lastRun(lambdas, name))))
      for (const [name, run] of last)
        still.set(name, Math.min(still.get(name) ?? Infinity, gapIn(run, gaps)))
      if (Math.max(...still.values()) <= STILL) break
    }

    const table = attacks.map(({ name }) => {
      const { error, took } = last.get(name) ?? {}
      const cells = [group.padEnd(8), name.padEnd(32), (error?.code ?? 'harmless').padEnd(14)]
      return `${cells.join('')}${String(took).padStart(6)} ms${(still.get(name) ?? 0).toFixed(0).padStart(6)} ms`
    })
    const head = `${'group'.padEnd(8)}${'attack'.padEnd(32)}${'ended by'.padEnd(14)}     took  editor still`
    console.log(['', head, ...table].join('\n'))
    for (const { name, ends, output } of attacks) {
      const run = last.get(name)
      expect(run?.error?.code ?? 'harmless', name).toMatch(ends)
      if (output !== undefined) expect(run?.output, name).toEqual(output)
      expect(run?.took, name).toBeLessThan(1200 + 1000)
      expect(run?.logs.length, name).toBeLessThanOrEqual(1001)
      expect(still.get(name), `the editor stood still: ${name}`).toBeLessThanOrEqual(STILL)
    }
    expect(await server.keys()).not.toContain('files:late.txt')
  })
}

async function lastRun(lambdas: LambdaPage, name: string): Promise<readonly [string, LambdaRun]> {
  const run = (await lambdas.runs(`attack ${name}`)).findLast(({ cause }) => cause === 'lambda')
  if (!run) throw new Error(`“${name}” did not run.`)
  return [name, run]
}

type Gap = readonly [at: number, ms: number]

/** Notes from now on when the page painted no frame for longer than two of them. */
async function watchFrames(page: Page): Promise<void> {
  await page.evaluate(() => {
    const gaps: Gap[] = []
    let before = performance.now()
    const look = () => {
      const now = performance.now()
      if (now - before > 34) gaps.push([Date.now(), now - before])
      before = now
      requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
    Object.assign(window, { gaps })
  })
}

function gapsOf(page: Page): Promise<readonly Gap[]> {
  return page.evaluate(() => (window as unknown as { readonly gaps: readonly Gap[] }).gaps)
}

/** The longest time without a frame while a run went on, in ms. */
function gapIn({ startedAt, took = 0 }: LambdaRun, gaps: readonly Gap[]): number {
  const within = gaps.filter(([at, ms]) => at >= startedAt && at - ms <= startedAt + took)
  return Math.max(0, ...within.map(([, ms]) => ms))
}
