import type { Meta, StoryObj } from '@storybook/react-vite'
import { Fresh } from '../Fresh'

const meta = {
  title: 'Atoms/Box',
  component: Fresh,
  args: { type: 'Box' },
  parameters: { covers: ['Box'] },
} satisfies Meta<typeof Fresh>
export default meta

type Story = StoryObj<typeof meta>

export const New: Story = {}

/** A surface with a frame and a shadow. */
export const Surface: Story = {
  args: { props: { background: 'card', border: true, radius: 'lg', shadow: 'md' } },
}

export const Accent: Story = { args: { props: { background: 'primary', radius: 'xl' } } }
