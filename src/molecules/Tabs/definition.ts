import { defineComponent } from '@/renderer/definition'
import type { TabProps, TabsProps } from './Tabs'

/** What the catalog knows of Tabs. */
export const tabs = defineComponent<TabsProps>({
  type: 'Tabs',
  level: 'molecule',
  label: 'Tabs',
  category: 'Navigation',
  icon: 'panels-top-left',
  description: 'Several pages in one place.',
  keywords: ['tabbed', 'pages', 'switch', 'segments'],
  props: {
    open: {
      kind: 'number',
      label: 'Open tab',
      help: 'Which one is open at first, counted from 1.',
      min: 1,
      max: 50,
      step: 1,
    },
    look: {
      kind: 'choice',
      label: 'Look',
      options: ['line', 'pills'],
      display: 'segments',
      section: 'style',
    },
    label: { kind: 'text', label: 'Name for screen readers', section: 'accessibility' },
  },
  defaults: { open: 1, look: 'line', label: '' },
  slots: [{ name: 'children', label: 'Tabs' }],
  nesting: { allowChildren: ['Tab'] },
  template: [
    {
      type: 'Tab',
      props: { text: 'Overview' },
      children: [{ type: 'Text', props: { text: 'What matters at a glance.' } }],
    },
    {
      type: 'Tab',
      props: { text: 'Details' },
      children: [{ type: 'Text', props: { text: 'Everything else, for those who ask.' } }],
    },
  ],
  aliases: ['ShadcnTabs'],
})

/** What the catalog knows of Tab. */
export const tab = defineComponent<TabProps>({
  type: 'Tab',
  level: 'molecule',
  label: 'Tab',
  category: 'Navigation',
  icon: 'app-window',
  description: 'One page of tabs.',
  props: { text: { kind: 'text', label: 'Text' }, icon: { kind: 'icon', label: 'Icon' } },
  defaults: { text: 'New tab', icon: '' },
  slots: [{ name: 'children', label: 'Page' }],
  nesting: { allowParents: ['Tabs'] },
  textProp: 'text',
  propAliases: { text: ['label', 'title'] },
  partOf: 'Tabs',
})
