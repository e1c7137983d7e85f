import { describe, expect, it } from 'vitest'
import { definitions } from '@/catalog/definitions'
import { whyNotInside } from '@/model/nesting'
import { checkProp } from '@/model/props/check'
import { docOf } from '@/model/tree/doc'
import { fromNested } from '@/model/tree/nested'
import { subtreeOf } from '@/model/tree/queries'
import { sampleTrees } from '.'

it('every id of the sample is its own', () => {
  const ids = sampleTrees.flatMap((tree) => fromNested(tree).records.map(({ id }) => id))
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])
  expect(ids.filter((id) => !/^sample-[a-z]+-[a-z0-9-]+$/.test(id))).toEqual([])
})

describe.each(sampleTrees.map((tree) => [tree.name, tree] as const))('%s', (_name, tree) => {
  const { header, records } = fromNested(tree)
  const doc = docOf(header.rootId, records)

  it('is a sample of a size that a person can look through', () => {
    expect(header['sample']).toBe(true)
    expect(records.length).toBeGreaterThanOrEqual(40)
    expect(records.length).toBeLessThanOrEqual(120)
  })

  it('only uses components of the catalog, with props that fit', () => {
    const problems = records.flatMap(({ id, type, props }) => {
      const definition = definitions.get(type)
      if (!definition) return [`${id}: ${type} is unknown`]
      return Object.entries(props).flatMap(([prop, value]) => {
        const spec = definition.props[prop]
        const problem = spec ? checkProp(spec, value) : `has no ${prop}`
        return problem ? [`${id}: ${problem}`] : []
      })
    })
    expect(problems).toEqual([])
  })

  it('obeys the nesting rules', () => {
    const problems = records.flatMap(({ id, type, parentId, slot }) => {
      if (parentId === null) return []
      const below = subtreeOf(doc, id)
        .slice(1)
        .map((node) => node.type)
      return whyNotInside(definitions, doc, { type, below }, { parentId, slot }) ?? []
    })
    expect(problems).toEqual([])
  })
})
