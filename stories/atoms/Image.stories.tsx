import type { Meta, StoryObj } from '@storybook/react-vite'
import { Fresh } from '../Fresh'

const meta = {
  title: 'Atoms/Image',
  component: Fresh,
  args: { type: 'Image' },
  parameters: { covers: ['Image'] },
} satisfies Meta<typeof Fresh>
export default meta

type Story = StoryObj<typeof meta>

export const New: Story = {}

export const Drawn: Story = {
  args: {
    props: {
      alt: 'Two hills at dusk',
      ratio: 'wide',
      src: "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 160 90'%3E%3Crect width='160' height='90' fill='%23c7d2fe'/%3E%3Cpath d='M0 70 Q40 30 90 66 T160 50 V90 H0Z' fill='%234f46e5'/%3E%3C/svg%3E",
    },
  },
}

/** An address that does not load. */
export const Broken: Story = {
  args: { props: { src: 'data:image/png;base64,AAAA', alt: 'A picture that is gone' } },
}
