import type { Meta, StoryObj } from '@storybook/react-vite'
import { Fresh, HOSTILE } from '../Fresh'

const meta = {
  title: 'Molecules/Alert',
  component: Fresh,
  args: { type: 'Alert' },
  parameters: { covers: ['Alert', 'AlertTitle', 'AlertDescription'] },
} satisfies Meta<typeof Fresh>
export default meta

type Story = StoryObj<typeof meta>

export const New: Story = {}

export const Success: Story = {
  args: { props: { tone: 'success', title: 'Saved', text: 'Everyone sees it now.' } },
}

export const Warning: Story = {
  args: { props: { tone: 'warning', title: 'Your card runs out in May' } },
}

export const Danger: Story = {
  args: {
    props: {
      tone: 'danger',
      title: 'The file was not sent',
      text: 'The network is down. Try again.',
    },
  },
}

/** The text is the author’s: it may be anything, and must never break the layout. */
export const HostileText: Story = {
  args: { width: '12rem', props: { title: HOSTILE, text: HOSTILE } },
}
