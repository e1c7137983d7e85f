import type { Meta, StoryObj } from '@storybook/react-vite'
import { Fresh, HOSTILE } from '../Fresh'

const meta = {
  title: 'Organisms/FeatureGrid',
  component: Fresh,
  args: { type: 'FeatureGrid' },
  parameters: { covers: ['FeatureGrid', 'Feature'], layout: 'fullscreen' },
} satisfies Meta<typeof Fresh>
export default meta

type Story = StoryObj<typeof meta>

export const New: Story = {}

export const Muted: Story = { args: { props: { background: 'muted', columns: 2, align: 'start' } } }

/** The text is the author’s: it may be anything, and must never break the layout. */
export const HostileText: Story = {
  args: { width: '12rem', props: { title: HOSTILE } },
}
