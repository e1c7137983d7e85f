import { describe, expect, it } from 'vitest'
import { compileGuarded } from '@/compiler/component/compileGuarded'
import { definitionsIn } from '@/editor/definitions'
import { whyNotInside } from '@/model/nesting'
import { checkProp } from '@/model/props/check'
import { docOf } from '@/model/tree/doc'
import { fromNested } from '@/model/tree/nested'
import { subtreeOf } from '@/model/tree/queries'
import { recordsArrived } from '@/store/records'
import { componentsInferred } from '@/store/slices/inferredSlice'
import { makeTestStore } from '@/store/testing'
import { sampleProject, sampleTrees } from '.'

const definitions = definitionsOfSample()

/** The catalog with the sample's own components, as the editor knows them. */
function definitionsOfSample() {
  const store = makeTestStore({ trees: sampleTrees })
  store.dispatch(recordsArrived({ changes: sampleProject.code }))
  const read = store.getState().components.components.flatMap(({ id, name, code }) => {
    const { inferred } = compileGuarded(`/components/${name}.tsx`, code, name)
    return inferred ? [[id, inferred] as const] : []
  })
  store.dispatch(componentsInferred(Object.fromEntries(read)))
  return definitionsIn(store.getState())
}

it('reads the fields of its own components', () => {
  expect(Object.keys(definitions.get('component:sample-pricetag')?.props ?? {})).toContain('amount')
  const card = definitions.get('component:sample-plan-card')
  expect(card?.props['amount']?.kind).toBe('number')
  expect(Object.keys(card?.props ?? {})).toEqual(['name', 'about', 'amount', 'action'])
})

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
    expect(records.length).toBeGreaterThanOrEqual(tree.componentId === undefined ? 20 : 3)
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
