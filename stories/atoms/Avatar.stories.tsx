import type { Meta, StoryObj } from '@storybook/react-vite'
import { Fresh, HOSTILE } from '../Fresh'

const meta = {
  title: 'Atoms/Avatar',
  component: Fresh,
  args: { type: 'Avatar' },
  parameters: { covers: ['Avatar'] },
} satisfies Meta<typeof Fresh>
export default meta

type Story = StoryObj<typeof meta>

export const New: Story = {}

export const Square: Story = {
  args: { props: { shape: 'square', size: 'lg', name: 'Grace Hopper' } },
}

export const Nobody: Story = { args: { props: { name: '' } } }

/** The text is the author’s: it may be anything, and must never break the layout. */
export const HostileText: Story = {
  args: { width: '12rem', props: { name: HOSTILE } },
}
