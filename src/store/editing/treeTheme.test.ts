import { describe, expect, it } from 'vitest'
import { recordsArrived } from '../records'
import { selectCanUndo, selectHeader, selectUndoLabel } from '../selectors'
import { makeTestStore } from '../testing'
import { redo, setTreeTheme, undo } from '.'

const PAGE = { id: 'page', name: 'Page', root: { id: 'root', type: 'Box' } }

function setup() {
  const store = makeTestStore({ trees: [PAGE] })
  const theme = () => selectHeader(store.getState(), 'page')?.['themeId']
  return { store, theme }
}

describe('the theme of a document', () => {
  it('is one step, which is taken back and done again', () => {
    const { store, theme } = setup()
    store.dispatch(setTreeTheme('page', 'one'))
    store.dispatch(setTreeTheme('page', 'two'))
    expect(theme()).toBe('two')
    expect(selectUndoLabel(store.getState(), 'page')).toBe('Choose another theme')
    store.dispatch(undo('page'))
    expect(theme()).toBe('one')
    store.dispatch(undo('page'))
    expect(selectHeader(store.getState(), 'page')).not.toHaveProperty('themeId')
    store.dispatch(redo('page'))
    store.dispatch(redo('page'))
    expect(theme()).toBe('two')
    store.dispatch(undo('page'))
    expect(theme()).toBe('one')
  })

  it('that it has already is no step', () => {
    const { store } = setup()
    store.dispatch(setTreeTheme('page', undefined))
    expect(selectCanUndo(store.getState(), 'page')).toBe(false)
  })

  it('stays when somebody else chose another one since', () => {
    const { store, theme } = setup()
    store.dispatch(setTreeTheme('page', 'one'))
    const header = selectHeader(store.getState(), 'page')
    const value = { ...header, themeId: 'theirs' }
    store.dispatch(
      recordsArrived({ changes: [{ collection: 'componentTrees', id: 'page', value }] }),
    )
    store.dispatch(undo('page'))
    expect(theme()).toBe('theirs')
    expect(selectCanUndo(store.getState(), 'page')).toBe(false)
    expect(store.getState().notices.notices.at(-1)?.text).toContain(
      'another theme was chosen since',
    )
  })
})
