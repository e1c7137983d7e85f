import type { Meta, StoryObj } from '@storybook/react-vite'
import { Fresh, HOSTILE } from '../Fresh'

const meta = {
  title: 'Atoms/Badge',
  component: Fresh,
  args: { type: 'Badge' },
  parameters: { covers: ['Badge'] },
} satisfies Meta<typeof Fresh>
export default meta

type Story = StoryObj<typeof meta>

export const New: Story = {}

export const Success: Story = { args: { props: { tone: 'success', text: 'Paid', icon: 'check' } } }

export const Danger: Story = { args: { props: { tone: 'danger', text: 'Failed' } } }

export const Solid: Story = { args: { props: { variant: 'solid', tone: 'primary' } } }

export const Outline: Story = {
  args: { props: { variant: 'outline', tone: 'warning', text: 'Late' } },
}

/** The text is the author’s: it may be anything, and must never break the layout. */
export const HostileText: Story = {
  args: { width: '12rem', props: { text: HOSTILE } },
}
