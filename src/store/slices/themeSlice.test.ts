import { expect, it } from 'vitest'
import { editEntities, redoEntities, undoEntities } from '../entities'
import { recordsArrived } from '../records'
import { selectThemeIdOf, selectThemeOf } from '../selectors/themes'
import { makeTestStore } from '../testing'
import { PROJECT_SETTINGS_ID } from './projectSettingsSlice'
import { resetTheme, updateThemeColors } from './themeSlice'

const TOKEN = { kind: 'color', tier: 'role', values: { light: 'navy', dark: 'aqua' } }

function setup() {
  const store = makeTestStore()
  const theme = () => store.getState().theme
  const edit = (id: string, set: Parameters<typeof editEntities>[0][0]['set']) =>
    store.dispatch(editEntities([{ collection: 'theme', id, set }], 'Change theme'))
  const activate = (activeThemeId: string | undefined) =>
    store.dispatch(
      editEntities(
        [{ collection: 'projectSettings', id: PROJECT_SETTINGS_ID, set: { activeThemeId } }],
        'Use theme',
      ),
    )
  return { store, theme, edit, activate }
}

it('has no record until something is changed, and then the one that the seed names', () => {
  const { store, theme } = setup()
  expect(theme()).toEqual({ themes: [], activeThemeId: 'theme', colors: {} })
  store.dispatch(updateThemeColors({ primary: 'red', 'no name': 'blue' }))
  expect(theme().themes).toEqual([{ id: 'theme', colors: { primary: 'red', 'no name': 'blue' } }])
  expect(theme().colors).toEqual({ primary: 'red' })
  store.dispatch(resetTheme())
  expect(theme().themes).toEqual([{ id: 'theme' }])
  expect(theme().colors).toEqual({})
})

it('changes the light value of a token that has a field, and leaves the others', () => {
  const { store, theme, edit } = setup()
  edit('theme', { '--primary': TOKEN })
  store.dispatch(updateThemeColors({ primary: 'red' }))
  expect(theme().colors).toEqual({ primary: 'red' })
  expect(theme().themes[0]?.['--primary']).toEqual({
    ...TOKEN,
    values: { light: 'red', dark: 'aqua' },
  })
})

it('has the colours of the active theme, and changes those', () => {
  const { store, theme, edit, activate } = setup()
  edit('graphite', { name: 'Graphite', '--primary': TOKEN })
  activate('graphite')
  expect(theme()).toMatchObject({ activeThemeId: 'graphite', colors: { primary: 'navy' } })
  store.dispatch(updateThemeColors({ accent: 'teal' }))
  expect(theme().themes).toHaveLength(1)
  expect(theme().colors).toEqual({ primary: 'navy', accent: 'teal' })
  activate(undefined)
  expect(theme()).toMatchObject({ activeThemeId: 'theme', colors: {} })
})

it('takes steps of themes back apart from those of files', () => {
  const { store, theme, edit } = setup()
  edit('theme', { '--primary': TOKEN })
  const file = { collection: 'files', id: 'a', set: { name: 'a.ts' } } as const
  store.dispatch(editEntities([file], 'New file'))
  expect(store.dispatch(undoEntities(undefined, 'themes'))).toBe('Change theme')
  expect(theme().colors).toEqual({})
  expect(store.getState().files.files).toHaveLength(1)
  store.dispatch(redoEntities(undefined, 'themes'))
  expect(theme().colors).toEqual({ primary: 'navy' })
})

it('shows a tree in the theme that it names, as long as there is one', () => {
  const { store, edit } = setup()
  const header = { id: 'page', name: 'Page', rootId: 'root', themeId: 'graphite' }
  store.dispatch(
    recordsArrived({ changes: [{ collection: 'componentTrees', id: 'page', value: header }] }),
  )
  expect(selectThemeIdOf(store.getState(), 'page')).toBe('theme')
  edit('graphite', { name: 'Graphite' })
  expect(selectThemeIdOf(store.getState(), 'page')).toBe('graphite')
  expect(selectThemeOf(store.getState(), null)).toBeUndefined()
})
