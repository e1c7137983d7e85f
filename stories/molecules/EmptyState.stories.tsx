import type { Meta, StoryObj } from '@storybook/react-vite'
import { Fresh, HOSTILE } from '../Fresh'

const meta = {
  title: 'Molecules/EmptyState',
  component: Fresh,
  args: { type: 'EmptyState' },
  parameters: { covers: ['EmptyState'] },
} satisfies Meta<typeof Fresh>
export default meta

type Story = StoryObj<typeof meta>

export const New: Story = {}

export const Plain: Story = { args: { props: { framed: false } } }

/** The text is the author’s: it may be anything, and must never break the layout. */
export const HostileText: Story = {
  args: { width: '12rem', props: { title: HOSTILE, description: HOSTILE } },
}
