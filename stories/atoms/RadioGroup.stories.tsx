import type { Meta, StoryObj } from '@storybook/react-vite'
import { Fresh } from '../Fresh'

const meta = {
  title: 'Atoms/RadioGroup',
  component: Fresh,
  args: { type: 'RadioGroup' },
  parameters: { covers: ['RadioGroup'] },
} satisfies Meta<typeof Fresh>
export default meta

type Story = StoryObj<typeof meta>

export const New: Story = {}

export const Cards: Story = { args: { props: { look: 'cards', orientation: 'horizontal' } } }
