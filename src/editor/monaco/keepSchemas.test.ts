import { expect, it, vi } from 'vitest'
import { keepSchemas } from './keepSchemas'

const [node, input, later] = [{ title: 'node' }, { title: 'input' }, { title: 'later' }]

it('tells the schemas of all models, whoever set one last', () => {
  const apply = vi.fn<(schemas: readonly (readonly [string, object])[]) => void>()
  const setSchema = keepSchemas(apply)
  setSchema('a/node.json', node)
  const forget = setSchema('b/input.json', input)
  expect(apply).toHaveBeenLastCalledWith([
    ['a/node.json', node],
    ['b/input.json', input],
  ])
  forget()
  expect(apply).toHaveBeenLastCalledWith([['a/node.json', node]])
})

it('leaves a schema that came after the one that is taken away', () => {
  const apply = vi.fn<(schemas: readonly (readonly [string, object])[]) => void>()
  const setSchema = keepSchemas(apply)
  const forget = setSchema('a/node.json', node)
  setSchema('a/node.json', later)
  forget()
  expect(apply).toHaveBeenLastCalledWith([['a/node.json', later]])
})
