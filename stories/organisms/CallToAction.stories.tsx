import type { Meta, StoryObj } from '@storybook/react-vite'
import { Fresh, HOSTILE } from '../Fresh'

const meta = {
  title: 'Organisms/CallToAction',
  component: Fresh,
  args: { type: 'CallToAction' },
  parameters: { covers: ['CallToAction'], layout: 'fullscreen' },
} satisfies Meta<typeof Fresh>
export default meta

type Story = StoryObj<typeof meta>

export const New: Story = {}

export const Muted: Story = { args: { props: { tone: 'muted' } } }

/** The text is the author’s: it may be anything, and must never break the layout. */
export const HostileText: Story = {
  args: { width: '12rem', props: { title: HOSTILE } },
}
