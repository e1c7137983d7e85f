import type { Meta, StoryObj } from '@storybook/react-vite'
import { Fresh } from '../Fresh'

const meta = {
  title: 'Molecules/Chart',
  component: Fresh,
  args: { type: 'Chart' },
  parameters: { covers: ['Chart'] },
} satisfies Meta<typeof Fresh>
export default meta

type Story = StoryObj<typeof meta>

export const New: Story = {}

export const Bars: Story = { args: { props: { kind: 'bar' } } }

export const Line: Story = { args: { props: { kind: 'line', color: 'var(--chart-4)' } } }

/** No numbers yet. */
export const Nothing: Story = { args: { props: { points: [] } } }
