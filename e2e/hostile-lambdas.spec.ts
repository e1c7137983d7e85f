import type { LambdaRun } from '@/model/lambda/lambda'
import { expect, test } from './fixtures'
import { ATTACKS } from './hostileLambdas'
import { LambdaPage, putLambda } from './lambdaPage'

/** What the editor may stand still for while a lambda does its worst, in ms. */
const STILL = 100

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
    await page.evaluate(() => {
      const gaps: [at: number, ms: number][] = []
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
    const driver = await lambdas.run('driver', 90_000)
    expect(driver.error).toBeUndefined()
    expect(driver.output).toEqual(attacks.map(() => CLEAN))

    const gaps = await page.evaluate(
      () => (window as unknown as { readonly gaps: readonly [number, number][] }).gaps,
    )
    const table: string[] = []
    for (const { name, ends, output } of attacks) {
      const [run] = await lambdas.runs(`attack ${name}`)
      if (!run) throw new Error(`“${name}” did not run.`)
      const end = run.error?.code ?? 'harmless'
      const still = gapIn(run, gaps)
      const took = run.took ?? Infinity
      table.push(
        `${group.padEnd(8)}${name.padEnd(32)}${end.padEnd(14)}${String(took).padStart(6)} ms${still.toFixed(0).padStart(6)} ms`,
      )
      expect(end, name).toMatch(ends)
      if (output !== undefined) expect(run.output, name).toEqual(output)
      expect(took, name).toBeLessThan(1200 + 1000)
      expect(run.logs.length, name).toBeLessThanOrEqual(1001)
    }
    console.log(
      [
        '',
        `${'group'.padEnd(8)}${'attack'.padEnd(32)}${'ended by'.padEnd(14)}     took  editor still`,
        ...table,
      ].join('\n'),
    )
    const worst = Math.max(0, ...gaps.map(([, ms]) => ms))
    expect(worst, 'the editor stood still').toBeLessThanOrEqual(STILL)
    expect(await server.keys()).not.toContain('files:late.txt')
  })
}

/** The longest time without a frame while a run went on, in ms. */
function gapIn({ startedAt, took = 0 }: LambdaRun, gaps: readonly [number, number][]): number {
  const within = gaps.filter(([at, ms]) => at >= startedAt && at - ms <= startedAt + took)
  return Math.max(0, ...within.map(([, ms]) => ms))
}
