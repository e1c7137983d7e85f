import { expect, it } from 'vitest'
import { editEntities } from '../entities'
import { selectGraph } from './graph'
import { makeProject, putWorkflow } from './testing/projects'

const steps = {
  start: { kind: 'manual' },
  end: { kind: 'output', params: { value: 'input' }, after: ['start'] },
}

it('gives a workflow with its parts, and the same one until it changes', () => {
  const store = makeProject()
  const one = putWorkflow(store, 'One', steps, { concurrency: 2 })
  const other = putWorkflow(store, 'Other', steps)
  const graph = selectGraph(store.getState(), one)
  const untouched = selectGraph(store.getState(), other)
  expect(graph).toMatchObject({ name: 'One', settings: { concurrency: 2 } })
  expect(graph?.nodes.map(({ slug }) => slug)).toEqual(['start', 'end'])
  expect(graph?.edges).toHaveLength(1)
  store.dispatch(
    editEntities([{ collection: 'workflowNodes', id: `${one}-end`, set: { slug: 'last' } }]),
  )
  const edited = selectGraph(store.getState(), one)
  expect(edited?.nodes.map(({ slug }) => slug)).toEqual(['start', 'last'])
  expect(edited?.nodes[0]).toBe(graph?.nodes[0])
  expect(selectGraph(store.getState(), other)).toBe(untouched)
  expect(selectGraph(store.getState(), one)).toBe(edited)
})

it('leaves out what is no step and no edge', () => {
  const store = makeProject()
  const id = putWorkflow(store, 'Broken', steps)
  store.dispatch(
    editEntities([
      { collection: 'workflowNodes', id: 'odd', set: { workflowId: id } },
      { collection: 'workflowEdges', id: 'odd', set: { workflowId: id, from: 'x' } },
    ]),
  )
  expect(selectGraph(store.getState(), id)?.nodes).toHaveLength(2)
  expect(selectGraph(store.getState(), id)?.edges).toHaveLength(1)
  expect(selectGraph(store.getState(), 'none')).toBeUndefined()
})
