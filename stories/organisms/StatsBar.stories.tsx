import type { Meta, StoryObj } from '@storybook/react-vite'
import { Fresh } from '../Fresh'

const meta = {
  title: 'Organisms/StatsBar',
  component: Fresh,
  args: { type: 'StatsBar' },
  parameters: { covers: ['StatsBar'], layout: 'fullscreen' },
} satisfies Meta<typeof Fresh>
export default meta

type Story = StoryObj<typeof meta>

export const New: Story = {}

export const Plain: Story = { args: { props: { look: 'plain' } } }
