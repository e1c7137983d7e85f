import type { Meta, StoryObj } from '@storybook/react-vite'
import { Fresh, HOSTILE } from '../Fresh'

const meta = {
  title: 'Atoms/Code',
  component: Fresh,
  args: { type: 'Code' },
  parameters: { covers: ['Code'] },
} satisfies Meta<typeof Fresh>
export default meta

type Story = StoryObj<typeof meta>

export const New: Story = {}

export const Block: Story = {
  args: {
    props: { block: true, text: 'const tree = parseTree(text)\nif (!tree.ok) return tree.error' },
  },
}

/** The text is the author’s: it may be anything, and must never break the layout. */
export const HostileText: Story = {
  args: { width: '12rem', props: { text: HOSTILE, block: true } },
}
