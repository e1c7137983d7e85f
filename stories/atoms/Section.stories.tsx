import type { Meta, StoryObj } from '@storybook/react-vite'
import { Fresh } from '../Fresh'

const meta = {
  title: 'Atoms/Section',
  component: Fresh,
  args: { type: 'Section' },
  parameters: { covers: ['Section'] },
} satisfies Meta<typeof Fresh>
export default meta

type Story = StoryObj<typeof meta>

export const New: Story = {}

export const Muted: Story = { args: { props: { background: 'muted', label: 'A quiet band' } } }
