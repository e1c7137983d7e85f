import { expect, it } from 'vitest'
import { graphOf } from '../testing/graphs'
import { runOf } from '../testing/world'

it('runs a chain, a branch, a Map and a While', async () => {
  const graph = graphOf({
    start: { kind: 'manual' },
    each: { kind: 'map', params: { items: 'input.list' }, after: ['start'] },
    double: { kind: 'transform', in: 'each', params: { value: 'item * 2 + index' } },
    loop: { kind: 'while', params: { condition: 'index < 3' }, after: ['each'] },
    grow: { kind: 'transform', in: 'loop', params: { value: '[...item, index]' } },
    check: { kind: 'if', params: { condition: 'input.length > 3' }, after: ['loop'] },
    yes: {
      kind: 'output',
      params: { value: '{ list: input, had: nodes.each.out.length }' },
      after: ['check:true'],
    },
    no: { kind: 'throw', params: { message: 'no' }, after: ['check:false'] },
  })
  const { result, events } = await runOf(graph, { list: [1, 2, 3] })
  expect(result).toEqual({ status: 'succeeded', output: { list: [2, 5, 8, 0, 1, 2], had: 3 } })
  expect(events.map(({ seq }) => seq)).toEqual(events.map((_, at) => at))
})
