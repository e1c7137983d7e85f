import type { Meta, StoryObj } from '@storybook/react-vite'
import { Fresh } from '../Fresh'

const meta = {
  title: 'Molecules/Accordion',
  component: Fresh,
  args: { type: 'Accordion' },
  parameters: { covers: ['Accordion', 'AccordionItem'] },
} satisfies Meta<typeof Fresh>
export default meta

type Story = StoryObj<typeof meta>

export const New: Story = {}

export const Cards: Story = { args: { props: { look: 'cards', single: false } } }
