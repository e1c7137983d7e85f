import type { Meta, StoryObj } from '@storybook/react-vite'
import { Fresh, HOSTILE } from '../Fresh'

const meta = {
  title: 'Molecules/Stat',
  component: Fresh,
  args: { type: 'Stat' },
  parameters: { covers: ['Stat'] },
} satisfies Meta<typeof Fresh>
export default meta

type Story = StoryObj<typeof meta>

export const New: Story = {}

export const Down: Story = {
  args: { props: { trend: 'down', meaning: 'bad', label: 'Churn', value: '3.1 %' } },
}

export const WithIcon: Story = {
  args: { props: { icon: 'users', label: 'Visitors', value: '12,408' } },
}

/** The text is the author’s: it may be anything, and must never break the layout. */
export const HostileText: Story = {
  args: { width: '12rem', props: { label: HOSTILE, value: HOSTILE } },
}
