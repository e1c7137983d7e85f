import type { Meta, StoryObj } from '@storybook/react-vite'
import { Fresh, HOSTILE } from '../Fresh'

const meta = {
  title: 'Atoms/Text',
  component: Fresh,
  args: { type: 'Text' },
  parameters: { covers: ['Text'] },
} satisfies Meta<typeof Fresh>
export default meta

type Story = StoryObj<typeof meta>

export const New: Story = {}

export const Caption: Story = {
  args: { props: { text: 'Updated two minutes ago', size: 'xs', tone: 'muted' } },
}

/** What does not fit is cut. */
export const OneLine: Story = {
  args: {
    props: {
      truncate: true,
      text: 'A sentence that is a good deal longer than the place that it has been given',
    },
  },
}

/** The text is the author’s: it may be anything, and must never break the layout. */
export const HostileText: Story = {
  args: { width: '12rem', props: { text: HOSTILE } },
}
