import type { Meta, StoryObj } from '@storybook/react-vite'
import { Fresh, HOSTILE } from '../Fresh'

const meta = {
  title: 'Atoms/Heading',
  component: Fresh,
  args: { type: 'Heading' },
  parameters: { covers: ['Heading'] },
} satisfies Meta<typeof Fresh>
export default meta

type Story = StoryObj<typeof meta>

export const New: Story = {}

export const PageTitle: Story = {
  args: { props: { level: 1, text: 'Know what the month will bring' } },
}

/** Level and size are apart. */
export const SmallInTheOutline: Story = { args: { props: { level: 2, size: 'sm' } } }

/** The text is the author’s: it may be anything, and must never break the layout. */
export const HostileText: Story = {
  args: { width: '12rem', props: { text: HOSTILE } },
}
