// @vitest-environment jsdom
import { expect, it } from 'vitest'
import { allDefinitions } from '@/catalog/definitions'
import { namedIcons } from '@/components/ui/namedIcons'
import { commands } from '@/editor/commands'
import { STEP_KINDS } from '@/model/workflow/kinds'
import { shellActions } from './shellActions'

const actions = shellActions({
  dispatch: () => {
    throw new Error('Nothing is dispatched by listing actions.')
  },
  showDialog: () => undefined,
  togglePreview: () => undefined,
})

it('there is an icon for each name that a component, a step, a command or an action gives', () => {
  const named = [
    ...allDefinitions.map(({ icon }) => icon),
    ...STEP_KINDS.map(({ icon }) => icon),
    ...[...commands, ...actions].flatMap(({ icon }) => icon ?? []),
  ]
  expect(named.length).toBeGreaterThan(40)
  expect(named.filter((name) => !Object.hasOwn(namedIcons, name))).toEqual([])
})

it('no action of the window takes the keys of another, or of a command', () => {
  const keys = [
    ...actions.flatMap((action) => action.keys),
    ...commands.flatMap((command) => command.keys ?? []),
  ]
  expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([])
})
