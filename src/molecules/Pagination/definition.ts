import { defineComponent } from '@/renderer/definition'
import type { PaginationProps } from './Pagination'

/** What the catalog knows of Pagination. */
export const pagination = defineComponent<PaginationProps>({
  type: 'Pagination',
  level: 'molecule',
  label: 'Pagination',
  category: 'Navigation',
  icon: 'ellipsis',
  description: 'Leads through pages of results.',
  keywords: ['pages', 'next', 'previous', 'pager'],
  props: {
    page: { kind: 'number', label: 'Page', min: 1, step: 1 },
    pages: { kind: 'number', label: 'Number of pages', min: 1, step: 1 },
  },
  defaults: { page: 1, pages: 8 },
  slots: [],
})
