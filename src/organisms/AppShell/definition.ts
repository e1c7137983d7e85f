import { defineComponent } from '@/renderer/definition'
import type { AppShellProps } from './AppShell'

/** What the catalog knows of AppShell. */
export const appShell = defineComponent<AppShellProps>({
  type: 'AppShell',
  level: 'organism',
  label: 'App frame',
  category: 'Navigation',
  icon: 'panel-left',
  description: 'Navigation at the side, a page beside it.',
  keywords: ['sidebar', 'dashboard', 'layout', 'admin', 'shell'],
  props: {
    brand: { kind: 'text', label: 'Name' },
    icon: { kind: 'icon', label: 'Sign' },
    links: {
      kind: 'list',
      label: 'Links',
      fields: {
        label: { kind: 'text', label: 'Text' },
        icon: { kind: 'icon', label: 'Icon' },
        href: { kind: 'url', label: 'Address' },
        count: { kind: 'text', label: 'Count' },
        current: { kind: 'switch', label: 'This page' },
      },
      summary: 'label',
      entry: { label: 'New page', icon: 'file', href: '#', count: '', current: false },
    },
  },
  defaults: {
    brand: 'Northwind',
    icon: 'compass',
    links: [
      { label: 'Overview', icon: 'layout-dashboard', href: '#', count: '', current: true },
      { label: 'Customers', icon: 'users', href: '#', count: '12', current: false },
      { label: 'Settings', icon: 'settings', href: '#', count: '', current: false },
    ],
  },
  slots: [
    { name: 'children', label: 'Page' },
    { name: 'aside', label: 'Below the links' },
  ],
  nesting: { forbidDescendants: ['AppShell'] },
  template: [{ type: 'PageHeader' }],
})
