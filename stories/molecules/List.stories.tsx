import type { Meta, StoryObj } from '@storybook/react-vite'
import { Fresh } from '../Fresh'

const meta = {
  title: 'Molecules/List',
  component: Fresh,
  args: { type: 'List' },
  parameters: { covers: ['List', 'ListItem'] },
} satisfies Meta<typeof Fresh>
export default meta

type Story = StoryObj<typeof meta>

export const New: Story = {}

export const WithoutLines: Story = { args: { props: { divided: false } } }
