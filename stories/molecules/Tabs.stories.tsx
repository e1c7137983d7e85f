import type { Meta, StoryObj } from '@storybook/react-vite'
import { Fresh } from '../Fresh'

const meta = {
  title: 'Molecules/Tabs',
  component: Fresh,
  args: { type: 'Tabs' },
  parameters: { covers: ['Tabs', 'Tab'] },
} satisfies Meta<typeof Fresh>
export default meta

type Story = StoryObj<typeof meta>

export const New: Story = {}

export const Pills: Story = { args: { props: { look: 'pills' } } }

export const SecondOpen: Story = { args: { props: { open: 2 } } }
