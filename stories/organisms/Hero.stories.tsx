import type { Meta, StoryObj } from '@storybook/react-vite'
import { Fresh, HOSTILE } from '../Fresh'

const meta = {
  title: 'Organisms/Hero',
  component: Fresh,
  args: { type: 'Hero' },
  parameters: { covers: ['Hero'], layout: 'fullscreen' },
} satisfies Meta<typeof Fresh>
export default meta

type Story = StoryObj<typeof meta>

export const New: Story = {}

export const AtTheStart: Story = { args: { props: { align: 'start', background: 'muted' } } }

/** The text is the author’s: it may be anything, and must never break the layout. */
export const HostileText: Story = {
  args: { width: '12rem', props: { title: HOSTILE, description: HOSTILE } },
}
