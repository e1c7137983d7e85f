import fc from 'fast-check'
import { expect, it } from 'vitest'
import { entriesOf } from '../../buckets'
import { arbitraryDoc, arbitraryOps } from '../../testing/trees'
import { docOf, getNode, slotsOf, type TreeDoc } from '../doc'
import { toNestedNode } from '../nested'
import { subtreeOf } from '../queries'
import { applyOps, type Operation } from '.'

/** Applies what is not refused, one by one, so that a run gets somewhere. */
function applyLegal(doc: TreeDoc, ops: readonly Operation[]) {
  return ops.flatMap((op) => {
    const applied = applyOps(doc, [op])
    if (!applied.ok) return []
    doc = applied.value.doc
    return [applied.value]
  })
}

it('[T1] undoing every edit gives back the document, and redoing gives the edited one', () => {
  fc.assert(
    fc.property(arbitraryDoc(), arbitraryOps(), (doc, ops) => {
      const edits = applyLegal(doc, ops)
      fc.pre(edits.length > 0)
      const edited = edits.at(-1)?.doc ?? doc
      let back = edited
      const redo: (readonly Operation[])[] = []
      for (const { inverse } of edits.toReversed()) {
        const undone = applyOps(back, inverse)
        if (!undone.ok) throw new Error(undone.error.code)
        redo.push(undone.value.inverse)
        back = undone.value.doc
      }
      expect(toNestedNode(back, 'n0')).toEqual(toNestedNode(doc, 'n0'))
      for (const again of redo.toReversed()) {
        const redone = applyOps(back, again)
        if (!redone.ok) throw new Error(redone.error.code)
        back = redone.value.doc
      }
      expect(toNestedNode(back, 'n0')).toEqual(toNestedNode(edited, 'n0'))
    }),
  )
})

it('[T2] the index of children is always what the records say', () => {
  fc.assert(
    fc.property(arbitraryDoc(), arbitraryOps(), (doc, ops) => {
      for (const { doc: edited } of applyLegal(doc, ops)) {
        const fresh = docOf(
          edited.rootId,
          [...entriesOf(edited.nodes)].map(([, node]) => node),
        )
        for (const [id] of entriesOf(edited.nodes)) {
          expect(slotsOf(edited, id)).toEqual(slotsOf(fresh, id))
        }
      }
    }),
  )
})

it('[T3] a refused edit changes nothing', () => {
  fc.assert(
    fc.property(arbitraryDoc(), arbitraryOps(), (doc, ops) => {
      const before = structuredClone(doc)
      const applied = applyOps(doc, [...ops, { op: 'remove', id: 'missing' }])
      expect(applied.ok).toBe(false)
      expect(doc).toEqual(before)
    }),
  )
})

it('[T4] no edit closes a circle or hangs a node twice', () => {
  fc.assert(
    fc.property(arbitraryDoc(), arbitraryOps(), (doc, ops) => {
      for (const { doc: edited } of applyLegal(doc, ops)) {
        const below = subtreeOf(edited, 'n0').map(({ id }) => id)
        expect(new Set(below).size).toBe(below.length)
        for (const [id, node] of entriesOf(edited.nodes)) {
          expect(node.parentId === null).toBe(id === 'n0')
        }
      }
    }),
  )
})

it('[T5] an edit reports exactly the records that changed, and shares the others', () => {
  fc.assert(
    fc.property(arbitraryDoc(), arbitraryOps(), (doc, ops) => {
      let before = doc
      for (const { doc: after, changes } of applyLegal(doc, ops)) {
        for (const [id, node] of entriesOf(after.nodes)) {
          expect(node === getNode(before, id)).toBe(!changes.has(id))
        }
        before = after
      }
    }),
  )
})
