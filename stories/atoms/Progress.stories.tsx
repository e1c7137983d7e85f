import type { Meta, StoryObj } from '@storybook/react-vite'
import { Fresh, HOSTILE } from '../Fresh'

const meta = {
  title: 'Atoms/Progress',
  component: Fresh,
  args: { type: 'Progress' },
  parameters: { covers: ['Progress'] },
} satisfies Meta<typeof Fresh>
export default meta

type Story = StoryObj<typeof meta>

export const New: Story = {}

export const NearlyFull: Story = { args: { props: { value: 92, tone: 'danger' } } }

export const Bare: Story = { args: { props: { showLabel: false, size: 'sm' } } }

/** The text is the author’s: it may be anything, and must never break the layout. */
export const HostileText: Story = {
  args: { width: '12rem', props: { label: HOSTILE } },
}
