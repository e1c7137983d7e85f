import type { Meta, StoryObj } from '@storybook/react-vite'
import { Fresh } from '../Fresh'

const meta = {
  title: 'Atoms/Grid',
  component: Fresh,
  args: { type: 'Grid' },
  parameters: { covers: ['Grid'] },
} satisfies Meta<typeof Fresh>
export default meta

type Story = StoryObj<typeof meta>

export const New: Story = {}
