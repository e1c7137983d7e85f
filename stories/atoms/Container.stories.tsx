import type { Meta, StoryObj } from '@storybook/react-vite'
import { Fresh } from '../Fresh'

const meta = {
  title: 'Atoms/Container',
  component: Fresh,
  args: { type: 'Container' },
  parameters: { covers: ['Container'] },
} satisfies Meta<typeof Fresh>
export default meta

type Story = StoryObj<typeof meta>

export const New: Story = {}
