import { defineComponent } from '@/renderer/definition'
import type { PageHeaderProps } from './PageHeader'

/** What the catalog knows of PageHeader. */
export const pageHeader = defineComponent<PageHeaderProps>({
  type: 'PageHeader',
  level: 'organism',
  label: 'Page header',
  category: 'Sections',
  icon: 'heading-1',
  description: 'The name of a page, with what can be done on it.',
  keywords: ['title', 'toolbar', 'actions', 'dashboard'],
  props: {
    title: { kind: 'text', label: 'Title' },
    description: { kind: 'text', label: 'Description' },
    level: {
      kind: 'number',
      label: 'Level of the title',
      min: 1,
      max: 6,
      step: 1,
      section: 'accessibility',
    },
  },
  defaults: { title: 'Overview', description: 'What happened while you were away.', level: 1 },
  slots: [{ name: 'actions', label: 'Actions', flow: 'horizontal' }],
  textProp: 'title',
  template: [
    {
      type: 'Button',
      slot: 'actions',
      props: { text: 'Export', icon: 'download', variant: 'outline' },
    },
    { type: 'Button', slot: 'actions', props: { text: 'New project', icon: 'plus' } },
  ],
})
