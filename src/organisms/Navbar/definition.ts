import { defineComponent } from '@/renderer/definition'
import { linkList } from '../links'
import type { NavbarProps } from './Navbar'

/** What the catalog knows of Navbar. */
export const navbar = defineComponent<NavbarProps>({
  type: 'Navbar',
  level: 'organism',
  label: 'Navigation bar',
  category: 'Navigation',
  icon: 'panel-top',
  description: 'The bar at the top of a page.',
  keywords: ['header', 'menu', 'nav', 'app bar', 'navbar', 'top bar'],
  props: {
    brand: { kind: 'text', label: 'Name' },
    icon: { kind: 'icon', label: 'Sign' },
    links: linkList,
    href: { kind: 'url', label: 'Address of the name', section: 'behaviour' },
    sticky: {
      kind: 'switch',
      label: 'Stays in sight',
      help: 'While the page scrolls.',
      section: 'behaviour',
    },
  },
  defaults: {
    brand: 'Northwind',
    icon: 'compass',
    links: [
      { label: 'Product', href: '#product' },
      { label: 'Pricing', href: '#pricing' },
      { label: 'Docs', href: '#docs' },
    ],
    href: '#',
    sticky: false,
  },
  slots: [{ name: 'actions', label: 'Actions', flow: 'horizontal' }],
  nesting: { forbidDescendants: ['Navbar', 'Footer'] },
  textProp: 'brand',
  template: [
    { type: 'Button', slot: 'actions', props: { text: 'Sign in', variant: 'ghost', size: 'sm' } },
    { type: 'Button', slot: 'actions', props: { text: 'Start free', size: 'sm' } },
  ],
  aliases: ['AppBar', 'AppHeader'],
})
