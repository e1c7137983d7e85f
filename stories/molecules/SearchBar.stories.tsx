import type { Meta, StoryObj } from '@storybook/react-vite'
import { Fresh, HOSTILE } from '../Fresh'

const meta = {
  title: 'Molecules/SearchBar',
  component: Fresh,
  args: { type: 'SearchBar' },
  parameters: { covers: ['SearchBar'] },
} satisfies Meta<typeof Fresh>
export default meta

type Story = StoryObj<typeof meta>

export const New: Story = {}

export const WithButton: Story = { args: { props: { buttonText: 'Search' } } }

export const WithShortcut: Story = { args: { props: { shortcut: '⌘K' } } }

/** The text is the author’s: it may be anything, and must never break the layout. */
export const HostileText: Story = {
  args: { width: '12rem', props: { placeholder: HOSTILE } },
}
