import { defineComponent } from '@/renderer/definition'
import { linkList } from '../links'
import type { FooterColumnProps, FooterProps } from './Footer'

/** What the catalog knows of Footer. */
export const footer = defineComponent<FooterProps>({
  type: 'Footer',
  level: 'organism',
  label: 'Footer',
  category: 'Sections',
  icon: 'panel-bottom',
  description: 'The end of a page.',
  keywords: ['imprint', 'links', 'copyright', 'sitemap'],
  props: {
    brand: { kind: 'text', label: 'Name' },
    icon: { kind: 'icon', label: 'Sign' },
    text: { kind: 'longText', label: 'Text' },
    note: { kind: 'text', label: 'Last line' },
  },
  defaults: {
    brand: 'Northwind',
    icon: 'compass',
    text: 'Calm planning for teams that make things.',
    note: '© 2026 Northwind Software. All rights reserved.',
  },
  slots: [{ name: 'children', label: 'Columns', flow: 'horizontal' }],
  nesting: { forbidDescendants: ['Footer', 'Navbar'] },
  textProp: 'text',
  template: [
    {
      type: 'FooterColumn',
      props: {
        title: 'Product',
        links: [
          { label: 'Features', href: '#' },
          { label: 'Pricing', href: '#' },
          { label: 'What is new', href: '#' },
        ],
      },
    },
    {
      type: 'FooterColumn',
      props: {
        title: 'Company',
        links: [
          { label: 'About', href: '#' },
          { label: 'Careers', href: '#' },
          { label: 'Contact', href: '#' },
        ],
      },
    },
  ],
})

/** What the catalog knows of FooterColumn. */
export const footerColumn = defineComponent<FooterColumnProps>({
  type: 'FooterColumn',
  level: 'organism',
  label: 'Footer column',
  category: 'Sections',
  icon: 'list',
  description: 'One list of links in a footer.',
  props: { title: { kind: 'text', label: 'Title' }, links: linkList },
  defaults: {
    title: 'Resources',
    links: [
      { label: 'Guides', href: '#' },
      { label: 'Help', href: '#' },
    ],
  },
  slots: [],
  nesting: { allowParents: ['Footer'] },
  textProp: 'title',
  partOf: 'Footer',
})
