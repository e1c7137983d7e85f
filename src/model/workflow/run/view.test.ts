import { expect, it } from 'vitest'
import { isJsonObject } from '../../json'
import { drawFrom } from '@/model/testing/random'
import { graphOf } from '../testing/graphs'
import { randomGraph } from '../testing/randomGraph'
import { canonical, randomWorld } from '../testing/randomWorld'
import { makeWorld, runOf, startOf } from '../testing/world'
import { startRun } from './drive'
import { givenTo } from './givenTo'
import { isOver, RunView } from './view'
import type { RunEvent } from './events'

function viewOf(events: readonly RunEvent[]): RunView {
  const view = new RunView()
  for (const event of events) view.apply(event)
  return view
}

const graph = graphOf({
  start: { kind: 'manual' },
  each: { kind: 'map', params: { items: 'input', onError: 'collect' }, after: ['start'] },
  check: { kind: 'if', in: 'each', params: { condition: 'item > 1' }, after: [] },
  no: { kind: 'throw', in: 'each', params: { message: 'small' }, after: ['check:false'] },
  yes: { kind: 'log', in: 'each', params: { text: 'has {{ item }}' }, after: ['check:true'] },
  end: { kind: 'output', params: { value: 'input.length' }, after: ['each'] },
})

it('shows what became of each step, in each round', async () => {
  const { events } = await runOf(graph, [1, 2, 3])
  const view = viewOf(events)
  expect([view.status, view.output]).toEqual(['succeeded', 3])
  expect(view.rounds.get('|each')?.map(({ item, error }) => [item, error?.code])).toEqual([
    [1, 'thrown'],
    [2, undefined],
    [3, undefined],
  ])
  expect(view.nodes.get('no')?.counts).toMatchObject({ failed: 1, skipped: 2 })
  const yes = view.steps.get('each:1|yes')
  expect(yes?.attempts[0]?.logs).toMatchObject([{ level: 'info', text: 'has 2' }])
  expect(givenTo(view, 'each:2|check')).toBe(3)
  expect(givenTo(view, 'each:1|yes')).toBe(2)
  expect(givenTo(view, '|end')).toMatchObject([{ error: { code: 'thrown' } }, 2, 3])
  expect(givenTo(view, '|gone')).toBeUndefined()
})

it('what is cancelled is shown as cancelled, and what was written is told', async () => {
  const written: string[] = []
  const world = makeWorld({
    host: {
      writeFile: (path) => {
        written.push(path)
        return Promise.resolve()
      },
    },
  })
  const waiting = graphOf({
    start: { kind: 'manual' },
    write: { kind: 'writeFile', params: { path: '/a', content: '"x"' }, after: ['start'] },
    wait: { kind: 'delay', params: { time: '60' }, after: ['write'] },
  })
  const handle = startRun(startOf(waiting), world.deps)
  expect(await world.untilDone(handle, 5000)).toBe(false)
  handle.cancel()
  expect(await handle.done).toEqual({ status: 'cancelled' })
  const view = viewOf(world.events)
  expect(written).toEqual(['/a'])
  expect(view.steps.get('|wait')?.status).toBe('cancelled')
  expect(view.writes().map(({ nodeId }) => nodeId)).toEqual(['write'])
  expect(view.steps.get('|write')?.attempts[0]?.calls).toMatchObject([
    { call: 'writeFile', ok: true },
  ])
})

it('after the end nothing is under way, and each step was given what the engine gave it', async () => {
  for (let seed = 1; seed <= 200; seed += 1) {
    const world = randomWorld(seed)
    const handle = startRun(startOf(randomGraph(drawFrom(seed)), { n: 1 }), world.deps)
    await world.untilDone(handle)
    const view = viewOf(world.events)
    for (const { key, status, outputs } of view.steps.values()) {
      expect({ seed, key, isOver: isOver(status) }).toEqual({ seed, key, isOver: true })
      const out = outputs?.['out']
      // What this step saved itself, not what it hands on.
      if (!isJsonObject(out) || out['saved'] !== `run:${key}`) continue
      expect({ seed, key, given: out['with'] }).toEqual({
        seed,
        key,
        given: canonical(givenTo(view, key) ?? null),
      })
    }
  }
})

it('the journal has no secrets of addresses', async () => {
  const asking = graphOf({
    start: { kind: 'manual' },
    ask: {
      kind: 'http',
      params: { url: 'https://me:secret@a.test/b?key=secret#secret' },
      after: ['start'],
    },
  })
  const fetch = () => Promise.resolve({ status: 200, headers: {}, body: null })
  const { events } = await runOf(asking, null, { host: { fetch } })
  const called = events.find(({ type }) => type === 'hostCall')
  expect(called).toMatchObject({ call: 'fetch', about: 'GET https://a.test/b', effect: 'read' })
  expect(JSON.stringify(events.slice(1))).not.toContain('secret')
})
