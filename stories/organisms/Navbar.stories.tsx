import type { Meta, StoryObj } from '@storybook/react-vite'
import { Fresh, HOSTILE } from '../Fresh'

const meta = {
  title: 'Organisms/Navbar',
  component: Fresh,
  args: { type: 'Navbar' },
  parameters: { covers: ['Navbar'], layout: 'fullscreen' },
} satisfies Meta<typeof Fresh>
export default meta

type Story = StoryObj<typeof meta>

export const New: Story = {}

/** The text is the author’s: it may be anything, and must never break the layout. */
export const HostileText: Story = {
  args: { width: '12rem', props: { brand: HOSTILE } },
}
