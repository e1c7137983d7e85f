import type { Meta, StoryObj } from '@storybook/react-vite'
import { Fresh } from '../Fresh'

const meta = {
  title: 'Atoms/ScrollArea',
  component: Fresh,
  args: { type: 'ScrollArea' },
  parameters: { covers: ['ScrollArea'] },
} satisfies Meta<typeof Fresh>
export default meta

type Story = StoryObj<typeof meta>

export const New: Story = {}
