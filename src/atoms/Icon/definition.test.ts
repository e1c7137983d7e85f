import { expect, it } from 'vitest'
import * as known from './definition'
import { iconName } from './iconName'

it('an icon that documents name as a type is drawn as its name says', () => {
  const { icon: _, alertIcon, ...named } = known
  const drawn = Object.values(named).map(({ type, icon }) => [type, icon])
  expect(drawn).toEqual(Object.values(named).map(({ type }) => [type, iconName(type)]))
  expect(drawn.length).toBeGreaterThan(10)
  expect(alertIcon.icon).toBe(iconName('Warning'))
})
