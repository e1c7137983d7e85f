import type { Meta, StoryObj } from '@storybook/react-vite'
import { Fresh, HOSTILE } from '../Fresh'

const meta = {
  title: 'Molecules/FormField',
  component: Fresh,
  args: { type: 'FormField' },
  parameters: { covers: ['FormField'] },
} satisfies Meta<typeof Fresh>
export default meta

type Story = StoryObj<typeof meta>

export const New: Story = {}

export const WithError: Story = {
  args: { props: { error: 'Enter an email address, such as ada@example.com.' } },
}

export const Required: Story = {
  args: { props: { required: true, help: 'We only write when it matters.' } },
}

/** The text is the author’s: it may be anything, and must never break the layout. */
export const HostileText: Story = {
  args: { width: '12rem', props: { label: HOSTILE, help: HOSTILE } },
}
