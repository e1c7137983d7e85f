import type { Meta, StoryObj } from '@storybook/react-vite'
import { Fresh } from '../Fresh'

const meta = {
  title: 'Atoms/Icon',
  component: Fresh,
  args: { type: 'Icon' },
  parameters: { covers: ['Icon'] },
} satisfies Meta<typeof Fresh>
export default meta

type Story = StoryObj<typeof meta>

export const New: Story = {}

export const Labelled: Story = {
  args: { props: { name: 'shield-check', label: 'Checked', size: 32, color: 'var(--success)' } },
}

/** Names of other sets are understood. */
export const PhosphorName: Story = { args: { props: { name: 'MagnifyingGlass' } } }

/** A neutral mark stands in. */
export const Unknown: Story = { args: { props: { name: 'no-such-icon' } } }
