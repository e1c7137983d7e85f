import { defineComponent } from '@/renderer/definition'
import type { EmptyStateProps } from './EmptyState'

/** What the catalog knows of EmptyState. */
export const emptyState = defineComponent<EmptyStateProps>({
  type: 'EmptyState',
  level: 'molecule',
  label: 'Empty state',
  category: 'Feedback',
  icon: 'inbox',
  description: 'Says that there is nothing yet, and what to do.',
  keywords: ['blank', 'nothing', 'no results', 'placeholder'],
  props: {
    title: { kind: 'text', label: 'Title' },
    description: { kind: 'longText', label: 'Description' },
    icon: { kind: 'icon', label: 'Icon' },
    framed: { kind: 'switch', label: 'Frame', section: 'style' },
  },
  defaults: {
    title: 'No projects yet',
    description: 'Projects keep pages, files and people together. Make the first one.',
    icon: 'folder-open',
    framed: true,
  },
  slots: [{ name: 'children', label: 'Actions', flow: 'horizontal' }],
  textProp: 'title',
  template: [{ type: 'Button', props: { text: 'New project', icon: 'plus' } }],
})
