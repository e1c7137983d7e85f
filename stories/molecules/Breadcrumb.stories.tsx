import type { Meta, StoryObj } from '@storybook/react-vite'
import { Fresh } from '../Fresh'

const meta = {
  title: 'Molecules/Breadcrumb',
  component: Fresh,
  args: { type: 'Breadcrumb' },
  parameters: { covers: ['Breadcrumb'] },
} satisfies Meta<typeof Fresh>
export default meta

type Story = StoryObj<typeof meta>

export const New: Story = {}
