import type { Meta, StoryObj } from '@storybook/react-vite'
import { Fresh } from '../Fresh'

const meta = {
  title: 'Molecules/Pagination',
  component: Fresh,
  args: { type: 'Pagination' },
  parameters: { covers: ['Pagination'] },
} satisfies Meta<typeof Fresh>
export default meta

type Story = StoryObj<typeof meta>

export const New: Story = {}

export const LastPage: Story = { args: { props: { page: 8 } } }
