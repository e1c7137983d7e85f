import type { Meta, StoryObj } from '@storybook/react-vite'
import { Fresh } from '../Fresh'

const meta = {
  title: 'Atoms/Skeleton',
  component: Fresh,
  args: { type: 'Skeleton' },
  parameters: { covers: ['Skeleton'] },
} satisfies Meta<typeof Fresh>
export default meta

type Story = StoryObj<typeof meta>

export const New: Story = {}

export const Circle: Story = { args: { props: { shape: 'circle', height: '12' } } }

export const Block: Story = { args: { props: { shape: 'block', height: '10rem' } } }
