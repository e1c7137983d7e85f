import { expect, it } from 'vitest'
import type { HostMessage, MainRecords } from '@/model/canvasProtocol'
import { isComposed } from '@/model/component/composed'
import { typeOfComponent } from '@/model/component/type'
import type { NestedTree } from '@/model/tree/types'
import { makeComponent } from '@/editor/commands/makeComponent'
import { insertComponent } from '@/editor/commands/insertComponent'
import { runCommand } from '@/editor/commands/runCommand'
import { applyEdit, undo } from '@/store/editing'
import { makeTestStore } from '@/store/testing'
import { followMains } from './followMains'

function setup() {
  const text = (id: string) => ({ id, type: 'Text', props: { text: id } })
  const tree = (id: string, ...ids: string[]): NestedTree => ({
    id,
    name: id,
    root: { id: `${id}-root`, type: 'Box', children: ids.map(text) },
  })
  const store = makeTestStore({ trees: [tree('page', 'a', 'b'), tree('other')] })
  const make = (selection: readonly string[], name: string) => {
    store.dispatch(runCommand(makeComponent({ name, level: 'atom', at: 1 }), { selection }))
    const component = store.getState().components.components.filter(isComposed).at(-1)
    if (!component) throw new Error('Nothing was made.')
    return { ...component, ofType: typeOfComponent(component.id) }
  }
  const follow = (treeId: string) => {
    const sent: HostMessage[] = []
    followMains(store, treeId, (message) => sent.push(message))
    return () => sent.splice(0)
  }
  const setText = (treeId: string, id: string, value: string) =>
    store.dispatch(
      applyEdit({ treeId, label: 'x', ops: [{ op: 'set', id, path: ['props', 'text'], value }] }),
    )
  const rootOf = (treeId: string) =>
    store.getState().componentTrees.headers.find(({ id }) => id === treeId)?.rootId ?? ''
  return { store, make, follow, setText, rootOf }
}

function typesOf(message: HostMessage | undefined): string[] {
  return message?.kind === 'mains'
    ? (JSON.parse(message.mains) as MainRecords[]).map(({ type }) => type)
    : []
}

it('sends the mains of a document with those in them, then exactly what changes', () => {
  const { make, follow, setText, rootOf } = setup()
  const inner = make(['a'], 'Inner')
  const [first] = follow('page')()
  expect(typesOf(first)).toEqual([inner.ofType])
  const heard = follow('page')
  heard()
  setText(inner.treeId, rootOf(inner.treeId), 'Changed')
  expect(heard()).toMatchObject([
    {
      kind: 'patchMain',
      type: inner.ofType,
      changes: [[rootOf(inner.treeId), { props: { text: 'Changed' } }]],
    },
  ])
  setText('page', 'b', 'Elsewhere')
  expect(heard()).toEqual([])
})

it('sends a main before the node that needs it, transitively, once', () => {
  const { store, make, follow } = setup()
  const inner = make(['a'], 'Inner')
  const instance = store.getState().selection.byTree['page'] ?? []
  const outer = make(instance, 'Outer')
  const heard = follow('other')
  expect(typesOf(heard()[0])).toEqual([])
  const insert = () =>
    store.dispatch(runCommand(insertComponent(outer.ofType), { treeId: 'other', selection: [] }))
  insert()
  const mains = heard().map((message) =>
    message.kind === 'main' ? (JSON.parse(message.main) as MainRecords).type : message.kind,
  )
  expect(mains).toEqual([outer.ofType, inner.ofType])
  insert()
  expect(heard()).toEqual([])
})

it('tells when a component goes', () => {
  const { store, make, follow } = setup()
  const { ofType } = make(['a'], 'Inner')
  const heard = follow('page')
  heard()
  store.dispatch(undo('page'))
  expect(heard()).toEqual([{ kind: 'mainGone', type: ofType }])
})
