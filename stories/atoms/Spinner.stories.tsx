import type { Meta, StoryObj } from '@storybook/react-vite'
import { Fresh, HOSTILE } from '../Fresh'

const meta = {
  title: 'Atoms/Spinner',
  component: Fresh,
  args: { type: 'Spinner' },
  parameters: { covers: ['Spinner'] },
} satisfies Meta<typeof Fresh>
export default meta

type Story = StoryObj<typeof meta>

export const New: Story = {}

export const WithLabel: Story = { args: { props: { showLabel: true } } }

/** The text is the author’s: it may be anything, and must never break the layout. */
export const HostileText: Story = {
  args: { width: '12rem', props: { label: HOSTILE, showLabel: true } },
}
