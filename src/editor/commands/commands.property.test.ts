import fc from 'fast-check'
import { expect, it } from 'vitest'
import { entriesOf } from '@/model/buckets'
import { docOf, type TreeDoc } from '@/model/tree/doc'
import { toNestedNode } from '@/model/tree/nested'
import { applyOps } from '@/model/tree/ops'
import { isReachable, subtreeOf } from '@/model/tree/queries'
import { insertComponent } from './insertComponent'
import { insertNodes } from './insertNodes'
import { renameNode } from './renameNode'
import { setProp, setStyle } from './setField'
import { contextOf, page, testDefinitions } from './testing/context'
import { whyNotHere } from './placing/whyNotHere'
import { enteringOf } from '@/model/nesting'
import { commands, type Command } from '.'

/** What a person may do, by number; the inserting and setting ones beside the listed ones. */
const doable: readonly ((id: string) => Command)[] = [
  ...commands.map((command) => () => command),
  ...[...testDefinitions.keys()].map((type) => () => insertComponent(type)),
  () => insertNodes([page]),
  (id) => renameNode(id, 'Named'),
  (id) => setProp('text', { ids: [id], value: 'Set' }),
  (id) => setStyle('width', { ids: [id], value: '4rem' }),
]

const act = fc.record({
  verb: fc.nat(doable.length - 1),
  picks: fc.array(fc.nat(999), { minLength: 1, maxLength: 3 }),
  bit: fc.boolean(),
})
const acts = fc.array(act, { minLength: 5, maxLength: 25, size: 'max' })

/** Does the acts one after the other and answers the document after each that had operations. */
function run(list: readonly { verb: number; picks: number[]; bit: boolean }[]) {
  let made = 0
  let { doc } = contextOf([])
  const steps: { readonly before: TreeDoc; readonly after: TreeDoc; readonly back: TreeDoc }[] = []
  for (const { verb, picks, bit } of list) {
    const all = subtreeOf(doc, doc.rootId).map(({ id }) => id)
    const selection = picks.map((pick) => all[pick % all.length] ?? doc.rootId)
    const context = contextOf(selection, {
      doc,
      newId: () => `made-${++made}`,
      randomBit: () => bit,
      clipboard: [page],
    })
    const plan = doable[verb]?.(selection[0] ?? '').plan(context)
    if (!plan || plan.ops.length === 0) continue
    const applied = applyOps(doc, plan.ops)
    if (!applied.ok) throw new Error(`${verb} was refused: ${applied.error.code}`)
    const back = applyOps(applied.value.doc, applied.value.inverse)
    if (!back.ok) throw new Error(`${verb} cannot be undone: ${back.error.code}`)
    steps.push({ before: doc, after: applied.value.doc, back: back.value.doc })
    for (const id of plan.select ?? []) expect(isReachable(applied.value.doc, id)).toBe(true)
    ;({ doc } = applied.value)
  }
  return { doc, steps }
}

it('no command is ever refused, and undo gives back the same nested document', () => {
  let planned = 0
  fc.assert(
    fc.property(acts, (list) => {
      for (const { before, back } of run(list).steps) {
        planned += 1
        expect(toNestedNode(back, back.rootId)).toEqual(toNestedNode(before, before.rootId))
      }
    }),
  )
  expect(planned).toBeGreaterThan(300)
})

it('every node outside the trash hangs under the root exactly once, and the index says so too', () => {
  fc.assert(
    fc.property(acts, (list) => {
      const { doc } = run(list)
      const seen = subtreeOf(doc, doc.rootId).map(({ id }) => id)
      const standing = [...entriesOf(doc.nodes)]
        .map(([id]) => id)
        .filter((id) => isReachable(doc, id))
      expect([...seen].sort()).toEqual(standing.sort())
      const rebuilt = docOf(
        doc.rootId,
        [...entriesOf(doc.nodes)].map(([, node]) => node),
      )
      expect(toNestedNode(rebuilt, doc.rootId)).toEqual(toNestedNode(doc, doc.rootId))
    }),
  )
})

it('no command leaves a node where the nesting rules forbid it', () => {
  fc.assert(
    fc.property(acts, (list) => {
      const { doc } = run(list)
      for (const { id, parentId, slot } of subtreeOf(doc, doc.rootId)) {
        if (parentId === null) continue
        const context = { doc, definitions: testDefinitions }
        expect(whyNotHere(context, [enteringOf(doc, id)], { parentId, slot })).toBeUndefined()
      }
    }),
  )
})
