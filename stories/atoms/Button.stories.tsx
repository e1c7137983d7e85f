import type { Meta, StoryObj } from '@storybook/react-vite'
import { Fresh, HOSTILE } from '../Fresh'

const meta = {
  title: 'Atoms/Button',
  component: Fresh,
  args: { type: 'Button' },
  parameters: { covers: ['Button'] },
} satisfies Meta<typeof Fresh>
export default meta

type Story = StoryObj<typeof meta>

export const New: Story = {}

export const Outline: Story = { args: { props: { variant: 'outline' } } }

export const Secondary: Story = { args: { props: { variant: 'secondary' } } }

export const Ghost: Story = { args: { props: { variant: 'ghost' } } }

export const Destructive: Story = {
  args: { props: { variant: 'destructive', icon: 'trash-2', text: 'Delete' } },
}

/** The text stays for screen readers. */
export const IconOnly: Story = {
  args: { props: { icon: 'plus', iconPosition: 'only', text: 'Add' } },
}

export const LinkWithIcon: Story = {
  args: {
    props: { href: '#', icon: 'arrow-right', iconPosition: 'end', size: 'lg', text: 'Continue' },
  },
}

export const Disabled: Story = { args: { props: { disabled: true } } }

/** The text is the author’s: it may be anything, and must never break the layout. */
export const HostileText: Story = {
  args: { width: '12rem', props: { text: HOSTILE } },
}
