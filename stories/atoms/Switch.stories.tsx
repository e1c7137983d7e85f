import type { Meta, StoryObj } from '@storybook/react-vite'
import { Fresh, HOSTILE } from '../Fresh'

const meta = {
  title: 'Atoms/Switch',
  component: Fresh,
  args: { type: 'Switch' },
  parameters: { covers: ['Switch'] },
} satisfies Meta<typeof Fresh>
export default meta

type Story = StoryObj<typeof meta>

export const New: Story = {}

export const SettingsRow: Story = {
  args: { props: { labelPosition: 'start', description: 'As soon as it happens.' } },
}

export const Disabled: Story = { args: { props: { disabled: true } } }

/** The text is the author’s: it may be anything, and must never break the layout. */
export const HostileText: Story = {
  args: { width: '12rem', props: { text: HOSTILE } },
}
