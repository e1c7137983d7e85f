import type { Meta, StoryObj } from '@storybook/react-vite'
import type { TemplateNode } from '@/model/definition'
import { Tree, treeOf } from './Tree'

const meta = {
  title: 'Atoms/Layout at work',
  component: Tree,
} satisfies Meta<typeof Tree>
export default meta

type Story = StoryObj<typeof meta>

const tiles: readonly TemplateNode[] = ['One', 'Two', 'Three', 'Four', 'Five'].map((text) => ({
  type: 'Box',
  props: { background: 'muted', border: true, radius: 'lg' },
  children: [{ type: 'Text', props: { text } }],
}))

export const StackOfTiles: Story = { args: { tree: treeOf({ type: 'Stack', children: tiles }) } }

export const RowOfTiles: Story = { args: { tree: treeOf({ type: 'Flex', children: tiles }) } }

export const GridOfTiles: Story = { args: { tree: treeOf({ type: 'Grid', children: tiles }) } }

export const ScrollingTiles: Story = {
  args: {
    tree: treeOf({ type: 'ScrollArea', props: { maxHeight: '8rem' }, children: tiles }),
  },
}

/** Room between two ends of a row. */
export const PushedApart: Story = {
  args: {
    tree: treeOf({
      type: 'Flex',
      props: { wrap: false },
      children: [
        { type: 'Text', props: { text: 'Start' } },
        { type: 'Spacer', props: { size: '' } },
        { type: 'Button', props: { text: 'End' } },
      ],
    }),
  },
}
