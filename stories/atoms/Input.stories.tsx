import type { Meta, StoryObj } from '@storybook/react-vite'
import { Fresh, HOSTILE } from '../Fresh'

const meta = {
  title: 'Atoms/Input',
  component: Fresh,
  args: { type: 'Input' },
  parameters: { covers: ['Input'] },
} satisfies Meta<typeof Fresh>
export default meta

type Story = StoryObj<typeof meta>

export const New: Story = {}

export const Filled: Story = {
  args: { props: { value: 'ada@example.com', type: 'email', label: 'Email' } },
}

export const Disabled: Story = { args: { props: { disabled: true } } }

/** The text is the author’s: it may be anything, and must never break the layout. */
export const HostileText: Story = {
  args: { width: '12rem', props: { value: HOSTILE } },
}
