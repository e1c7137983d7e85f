import type { Meta, StoryObj } from '@storybook/react-vite'
import { Fresh, HOSTILE } from '../Fresh'

const meta = {
  title: 'Atoms/Checkbox',
  component: Fresh,
  args: { type: 'Checkbox' },
  parameters: { covers: ['Checkbox'] },
} satisfies Meta<typeof Fresh>
export default meta

type Story = StoryObj<typeof meta>

export const New: Story = {}

export const Checked: Story = {
  args: { props: { checked: true, description: 'Four times a year, never to sell.' } },
}

export const Disabled: Story = { args: { props: { disabled: true } } }

/** The text is the author’s: it may be anything, and must never break the layout. */
export const HostileText: Story = {
  args: { width: '12rem', props: { text: HOSTILE } },
}
