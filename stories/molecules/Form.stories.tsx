import type { Meta, StoryObj } from '@storybook/react-vite'
import { Fresh } from '../Fresh'

const meta = {
  title: 'Molecules/Form',
  component: Fresh,
  args: { type: 'Form' },
  parameters: { covers: ['Form'] },
} satisfies Meta<typeof Fresh>
export default meta

type Story = StoryObj<typeof meta>

export const New: Story = {}
