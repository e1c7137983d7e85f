import { describe, expect, it } from 'vitest'
import { getNode } from '@/model/tree/doc'
import { toNestedNode } from '@/model/tree/nested'
import type { NestedTree } from '@/model/tree/types'
import { updateTreeNode } from '../trees/treeThunks'
import { applyEdit, redo, selectNodes, undo } from '.'
import {
  selectCanRedo,
  selectCanUndo,
  selectDoc,
  selectSelection,
  selectUndoLabel,
} from '../selectors'
import { recordsArrived } from '../records'
import { makeTestStore } from '../testing'

const PAGE: NestedTree = {
  id: 'page',
  name: 'Page',
  root: {
    id: 'root',
    type: 'Box',
    children: [
      { id: 'title', type: 'Heading', props: { text: 'Hello' } },
      {
        id: 'card',
        type: 'Card',
        children: [{ id: 'text', type: 'Text', props: { text: 'Inside' } }],
      },
    ],
  },
}

function setup() {
  const store = makeTestStore({ trees: [PAGE] })
  const doc = () => {
    const found = selectDoc(store.getState(), 'page')
    if (!found) throw new Error('The tree is gone.')
    return found
  }
  const nested = () => toNestedNode(doc(), 'root')
  const type = (text: string, fold?: string) =>
    store.dispatch(
      applyEdit({
        treeId: 'page',
        label: 'Edit text',
        ops: [{ op: 'set', id: 'title', path: ['props', 'text'], value: text }],
        ...(fold ? { fold } : {}),
      }),
    )
  const steps = () => store.getState().history.byTree['page']?.past.length ?? 0
  return { store, doc, nested, type, steps }
}

describe('applyEdit', () => {
  it('changes the document and remembers one labelled step', () => {
    const { store, doc, type } = setup()
    expect(type('Bye').ok).toBe(true)
    expect(getNode(doc(), 'title')?.props['text']).toBe('Bye')
    expect(selectUndoLabel(store.getState(), 'page')).toBe('Edit text')
  })

  it('makes no step of an edit that changes nothing', () => {
    const { store, doc, type } = setup()
    const before = doc()
    expect(type('Hello').ok).toBe(true)
    expect(doc()).toBe(before)
    expect(selectCanUndo(store.getState(), 'page')).toBe(false)
  })

  it('leaves everything as it was when one operation is refused', () => {
    const { store, doc } = setup()
    const before = store.getState()
    const refused = store.dispatch(
      applyEdit({
        treeId: 'page',
        label: 'Two things',
        ops: [
          { op: 'set', id: 'title', path: ['props', 'text'], value: 'x' },
          { op: 'remove', id: 'missing' },
        ],
      }),
    )
    expect(refused).toEqual({ ok: false, error: { code: 'node-missing', id: 'missing' } })
    expect(store.getState()).toBe(before)
    expect(doc()).toBe(before.componentTrees.docs['page'])
  })

  it('refuses an edit of a tree that is not there', () => {
    const { store } = setup()
    const refused = store.dispatch(applyEdit({ treeId: 'nope', label: 'x', ops: [] }))
    expect(refused).toEqual({ ok: false, error: { code: 'node-missing', id: 'nope' } })
  })

  it('keeps the records of untouched nodes', () => {
    const { doc, type } = setup()
    const before = getNode(doc(), 'text')
    type('Bye')
    expect(getNode(doc(), 'text')).toBe(before)
  })
})

describe('folding', () => {
  it('makes one step of consecutive edits with the same fold', () => {
    const { store, nested, type, steps } = setup()
    const before = nested()
    for (const text of ['H', 'He', 'Hey']) type(text, 'title/props.text/1')
    expect(steps()).toBe(1)
    store.dispatch(undo('page'))
    expect(nested()).toEqual(before)
    store.dispatch(redo('page'))
    expect(getNode(selectDoc(store.getState(), 'page') ?? fail(), 'title')?.props['text']).toBe(
      'Hey',
    )
  })

  it('begins a new step with another fold, without one, and after an undo', () => {
    const { store, type, steps } = setup()
    type('a', 'one')
    type('b', 'two')
    type('c')
    type('d')
    expect(steps()).toBe(4)
    store.dispatch(undo('page'))
    type('e', 'two')
    expect(steps()).toBe(4)
  })

  it('forgets the step when the folded edits end where they began', () => {
    const { store, type, steps } = setup()
    type('Hell', 'f')
    expect(steps()).toBe(1)
    type('Hello', 'f')
    expect(steps()).toBe(0)
    expect(selectCanRedo(store.getState(), 'page')).toBe(false)
  })

  it('folds edits of different shapes, and undo takes all of them back', () => {
    const { store, nested, steps } = setup()
    const before = nested()
    const move = (parentId: string, order: string) =>
      store.dispatch(
        applyEdit({
          treeId: 'page',
          label: 'Move “Heading”',
          ops: [{ op: 'move', id: 'title', parentId, slot: 'children', order }],
          fold: 'drag',
        }),
      )
    move('card', 'a5')
    move('root', 'a9')
    expect(steps()).toBe(1)
    store.dispatch(undo('page'))
    expect(nested()).toEqual(before)
  })
})

describe('undo and redo', () => {
  it('restores the selection', () => {
    const { store } = setup()
    store.dispatch(selectNodes({ treeId: 'page', ids: ['title'] }))
    store.dispatch(
      applyEdit({
        treeId: 'page',
        label: 'Delete “Heading”',
        ops: [{ op: 'remove', id: 'title' }],
        select: ['card'],
      }),
    )
    expect(selectSelection(store.getState(), 'page')).toEqual(['card'])
    store.dispatch(undo('page'))
    expect(selectSelection(store.getState(), 'page')).toEqual(['title'])
    store.dispatch(redo('page'))
    expect(selectSelection(store.getState(), 'page')).toEqual(['card'])
  })

  it('does not keep a removed node selected', () => {
    const { store } = setup()
    store.dispatch(selectNodes({ treeId: 'page', ids: ['title', 'card'] }))
    store.dispatch(
      applyEdit({ treeId: 'page', label: 'Delete', ops: [{ op: 'remove', id: 'title' }] }),
    )
    expect(selectSelection(store.getState(), 'page')).toEqual(['card'])
  })

  it('drops what could be redone once something else is edited', () => {
    const { store, type } = setup()
    type('a')
    store.dispatch(undo('page'))
    expect(selectCanRedo(store.getState(), 'page')).toBe(true)
    type('b')
    expect(selectCanRedo(store.getState(), 'page')).toBe(false)
  })

  it('says there is nothing to undo', () => {
    const { store } = setup()
    expect(store.dispatch(undo('page'))).toEqual({ ok: true, value: null })
  })

  it('names a node whose name is no text by its type', () => {
    const { store, doc } = setup()
    const card = { ...getNode(doc(), 'card'), name: 5 }
    const arrived = { collection: 'nodes', treeId: 'page', id: 'card', value: card } as const
    store.dispatch(recordsArrived({ changes: [arrived] }))
    store.dispatch(updateTreeNode('page', 'card', { visible: false }))
    expect(selectUndoLabel(store.getState(), 'page')).toBe('Edit “Card”')
  })

  describe('of what somebody else changed since', () => {
    function withOther() {
      const made = setup()
      const { store, doc } = made
      const arrive = (id: string, more: object) => {
        const value = { ...getNode(doc(), id), ...more } as never
        const change = { collection: 'nodes', treeId: 'page', id, value } as const
        store.dispatch(recordsArrived({ changes: [change] }))
      }
      const notices = () => store.getState().notices.notices.map(({ text }) => text)
      return { ...made, arrive, notices }
    }

    it('leave it as it is, and say so', () => {
      const { store, doc, type, arrive, notices } = withOther()
      type('mine')
      arrive('title', { props: { text: 'theirs' } })
      expect(store.dispatch(undo('page'))).toEqual({ ok: true, value: null })
      expect(getNode(doc(), 'title')?.props).toEqual({ text: 'theirs' })
      expect(notices()).toEqual([
        '“Edit text” cannot be undone: somebody else worked on “Heading” since. That stays.',
      ])
      expect(selectCanUndo(store.getState(), 'page')).toBe(false)
    })

    describe('an insert, with what they put into it', () => {
      const node = (id: string, parentId: string) => ({
        id,
        treeId: 'page',
        parentId,
        slot: 'children',
        order: 'b0',
        type: 'Card',
        props: {},
      })

      it('leaves it in the tree, and names theirs', () => {
        const { store, doc, arrive, notices } = withOther()
        const records = [node('new', 'root'), node('inner', 'new')]
        const ops = [{ op: 'insert', records } as const]
        store.dispatch(applyEdit({ treeId: 'page', label: 'Insert “Card”', ops }))
        store.dispatch(undo('page'))
        store.dispatch(redo('page'))
        expect(getNode(doc(), 'new')?.deleted).toBeUndefined()
        arrive('theirs', { ...node('theirs', 'inner'), type: 'Text' })
        store.dispatch(undo('page'))
        expect(getNode(doc(), 'new')?.deleted).toBeUndefined()
        expect(notices()).toEqual([
          '“Insert “Card”” cannot be undone: somebody else worked on “Text” since. That stays.',
        ])
      })

      it('takes it back once they took theirs out again', () => {
        const { store, doc, arrive } = withOther()
        const ops = [{ op: 'insert', records: [node('new', 'root')] } as const]
        store.dispatch(applyEdit({ treeId: 'page', label: 'Insert “Card”', ops }))
        arrive('theirs', node('theirs', 'new'))
        arrive('theirs', node('theirs', 'root'))
        store.dispatch(undo('page'))
        expect(getNode(doc(), 'new')?.deleted).toBe(true)
      })

      it('does not mind what was in it already and goes back to where it was', () => {
        const { store, doc } = withOther()
        const move = {
          op: 'move',
          id: 'card',
          parentId: 'new',
          slot: 'children',
          order: 'a0',
        } as const
        const ops = [{ op: 'insert', records: [node('new', 'root')] } as const, move]
        store.dispatch(applyEdit({ treeId: 'page', label: 'Wrap', ops }))
        store.dispatch(undo('page'))
        expect(getNode(doc(), 'card')?.parentId).toBe('root')
        expect(getNode(doc(), 'new')?.deleted).toBe(true)
      })
    })

    it('take back the rest of the step, there and back', () => {
      const { store, doc, arrive, notices } = withOther()
      const ops = ['title', 'text'].map(
        (id) => ({ op: 'set', id, path: ['props', 'text'], value: 'mine' }) as const,
      )
      store.dispatch(applyEdit({ treeId: 'page', label: 'Edit both', ops }))
      arrive('title', { props: { text: 'theirs' } })
      const texts = () => ['title', 'text'].map((id) => getNode(doc(), id)?.props['text'])
      store.dispatch(undo('page'))
      expect(texts()).toEqual(['theirs', 'Inside'])
      expect(notices()).toEqual([
        'Somebody else worked on “Heading” since. That stays; the rest is undone.',
      ])
      store.dispatch(redo('page'))
      expect(texts()).toEqual(['theirs', 'mine'])
      store.dispatch(undo('page'))
      expect(texts()).toEqual(['theirs', 'Inside'])
    })

    it('touch nothing of another place of the same node', () => {
      const { store, doc, type, arrive, notices } = withOther()
      type('mine')
      arrive('title', { name: 'theirs' })
      store.dispatch(undo('page'))
      expect(getNode(doc(), 'title')).toMatchObject({ name: 'theirs', props: { text: 'Hello' } })
      expect(notices()).toEqual([])
    })

    it('leave a node where somebody else moved it', () => {
      const { store, doc, arrive } = withOther()
      const place = { parentId: 'card', slot: 'children', order: 'a5' }
      store.dispatch(
        applyEdit({ treeId: 'page', label: 'Move', ops: [{ op: 'move', id: 'title', ...place }] }),
      )
      arrive('title', { order: 'a7' })
      store.dispatch(undo('page'))
      expect(getNode(doc(), 'title')).toMatchObject({ parentId: 'card', order: 'a7' })
    })
  })

  it('forgets the oldest of more than 500 steps', () => {
    const { type, steps } = setup()
    for (let at = 0; at < 503; at++) type(`text ${at}`)
    expect(steps()).toBe(500)
  })
})

function fail(): never {
  throw new Error('There is no document.')
}
