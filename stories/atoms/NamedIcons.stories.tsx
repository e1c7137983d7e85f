import type { Meta, StoryObj } from '@storybook/react-vite'
import { Fresh } from '../Fresh'

const meta = {
  title: 'Atoms/NamedIcons',
  component: Fresh,
  args: { type: 'ArrowsLeftRight' },
  parameters: {
    covers: [
      'ArrowsLeftRight',
      'CaretDown',
      'CaretRight',
      'Clock',
      'Cloud',
      'Database',
      'Edit',
      'Eye',
      'FolderOpen',
      'MagnifyingGlass',
      'Plus',
      'Sparkle',
      'Trash',
      'AlertIcon',
    ],
  },
} satisfies Meta<typeof Fresh>
export default meta

type Story = StoryObj<typeof meta>

export const New: Story = {}

export const CaretDown: Story = { args: { type: 'CaretDown' } }

export const CaretRight: Story = { args: { type: 'CaretRight' } }

export const Clock: Story = { args: { type: 'Clock' } }

export const Cloud: Story = { args: { type: 'Cloud' } }

export const Database: Story = { args: { type: 'Database' } }

export const Edit: Story = { args: { type: 'Edit' } }

export const Eye: Story = { args: { type: 'Eye' } }

export const FolderOpen: Story = { args: { type: 'FolderOpen' } }

export const MagnifyingGlass: Story = { args: { type: 'MagnifyingGlass' } }

export const Plus: Story = { args: { type: 'Plus' } }

export const Sparkle: Story = { args: { type: 'Sparkle' } }

export const Trash: Story = { args: { type: 'Trash' } }

export const AlertIcon: Story = { args: { type: 'AlertIcon' } }
