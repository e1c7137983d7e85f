import type { Meta, StoryObj } from '@storybook/react-vite'
import { allDefinitions } from '@/catalog/definitions'
import type { Level } from '@/model/definition'
import { Tree, treeOf } from './Tree'

/** Every component of a level in the dark scheme. Axe finds two bars of one kind on one page odd, and is right. */
function everyOne(level: Level) {
  const shown = allDefinitions.filter(
    (definition) => definition.level === level && !definition.hidden && !definition.partOf,
  )
  return treeOf(...shown.map(({ type }) => ({ type })))
}

const meta = {
  title: 'Dark/Everything',
  component: Tree,
  globals: { scheme: 'dark' },
  parameters: { a11y: { config: { rules: [{ id: 'landmark-unique', enabled: false }] } } },
} satisfies Meta<typeof Tree>
export default meta

type Story = StoryObj<typeof meta>

export const Atoms: Story = { args: { tree: everyOne('atom') } }

export const Molecules: Story = { args: { tree: everyOne('molecule') } }

export const Organisms: Story = { args: { tree: everyOne('organism') } }
