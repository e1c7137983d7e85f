import type { Meta, StoryObj } from '@storybook/react-vite'
import { dashboard } from '@/editor/projects/sample/dashboard'
import { landing } from '@/editor/projects/sample/landing'
import { settings } from '@/editor/projects/sample/settings'
import { Tree } from './Tree'

const meta = {
  title: 'Samples/Pages',
  component: Tree,
  parameters: { layout: 'fullscreen' },
} satisfies Meta<typeof Tree>
export default meta

type Story = StoryObj<typeof meta>

export const Landing: Story = { args: { tree: landing } }

export const LandingDark: Story = { args: { tree: landing }, globals: { scheme: 'dark' } }

export const Dashboard: Story = { args: { tree: dashboard } }

export const DashboardDark: Story = { args: { tree: dashboard }, globals: { scheme: 'dark' } }

export const Settings: Story = { args: { tree: settings } }

export const SettingsDark: Story = { args: { tree: settings }, globals: { scheme: 'dark' } }
