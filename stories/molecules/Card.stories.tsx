import type { Meta, StoryObj } from '@storybook/react-vite'
import { Fresh } from '../Fresh'

const meta = {
  title: 'Molecules/Card',
  component: Fresh,
  args: { type: 'Card' },
  parameters: {
    covers: ['Card', 'CardHeader', 'CardTitle', 'CardDescription', 'CardContent', 'CardFooter'],
  },
} satisfies Meta<typeof Fresh>
export default meta

type Story = StoryObj<typeof meta>

export const New: Story = {}

export const Soft: Story = { args: { props: { surface: 'soft' } } }

export const Lifting: Story = { args: { props: { hover: true, padding: 'lg' } } }
