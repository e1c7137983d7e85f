import type { Meta, StoryObj } from '@storybook/react-vite'
import { Fresh, HOSTILE } from '../Fresh'

const meta = {
  title: 'Atoms/Link',
  component: Fresh,
  args: { type: 'Link' },
  parameters: { covers: ['Link'] },
} satisfies Meta<typeof Fresh>
export default meta

type Story = StoryObj<typeof meta>

export const New: Story = {}

export const NewTab: Story = {
  args: { props: { newTab: true, icon: 'external-link', text: 'Open the report' } },
}

/** The text is the author’s: it may be anything, and must never break the layout. */
export const HostileText: Story = {
  args: { width: '12rem', props: { text: HOSTILE } },
}
