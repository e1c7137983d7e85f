import type { Meta, StoryObj } from '@storybook/react-vite'
import { Fresh, HOSTILE } from '../Fresh'

const meta = {
  title: 'Organisms/Testimonial',
  component: Fresh,
  args: { type: 'Testimonial' },
  parameters: { covers: ['Testimonial'], layout: 'fullscreen' },
} satisfies Meta<typeof Fresh>
export default meta

type Story = StoryObj<typeof meta>

export const New: Story = {}

export const Large: Story = { args: { props: { look: 'large' } } }

/** The text is the author’s: it may be anything, and must never break the layout. */
export const HostileText: Story = {
  args: { width: '12rem', props: { quote: HOSTILE, name: HOSTILE } },
}
