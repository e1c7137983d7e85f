import { defineComponent } from '@/renderer/definition'
import type { BreadcrumbProps } from './Breadcrumb'

/** What the catalog knows of Breadcrumb. */
export const breadcrumb = defineComponent<BreadcrumbProps>({
  type: 'Breadcrumb',
  level: 'molecule',
  label: 'Breadcrumb',
  category: 'Navigation',
  icon: 'chevrons-right',
  description: 'The way from the start page to this one.',
  keywords: ['path', 'trail', 'navigation'],
  props: {
    items: {
      kind: 'list',
      label: 'Pages',
      help: 'The last one is this page.',
      fields: { label: { kind: 'text', label: 'Text' }, href: { kind: 'url', label: 'Address' } },
      summary: 'label',
      entry: { label: 'Page', href: '#' },
    },
  },
  defaults: {
    items: [
      { label: 'Home', href: '#' },
      { label: 'Projects', href: '#' },
      { label: 'Website', href: '#' },
    ],
  },
  slots: [],
})
