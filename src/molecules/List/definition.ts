import { defineComponent } from '@/renderer/definition'
import type { ListItemProps, ListProps } from './List'

/** What the catalog knows of List. */
export const list = defineComponent<ListProps>({
  type: 'List',
  level: 'molecule',
  label: 'List',
  category: 'Data',
  icon: 'list',
  description: 'Entries below one another.',
  keywords: ['items', 'feed', 'rows', 'collection'],
  props: {
    divided: { kind: 'switch', label: 'Lines between', section: 'style' },
    label: { kind: 'text', label: 'Name for screen readers', section: 'accessibility' },
  },
  defaults: { divided: true, label: '' },
  slots: [{ name: 'children', label: 'Entries' }],
  nesting: { allowChildren: ['ListItem'] },
  template: [
    {
      type: 'ListItem',
      props: {
        title: 'Ada Lovelace',
        description: 'Opened the pull request',
        avatar: 'Ada Lovelace',
      },
    },
    {
      type: 'ListItem',
      props: { title: 'Alan Turing', description: 'Asked for a change', avatar: 'Alan Turing' },
    },
  ],
})

/** What the catalog knows of ListItem. */
export const listItem = defineComponent<ListItemProps>({
  type: 'ListItem',
  level: 'molecule',
  label: 'List item',
  category: 'Data',
  icon: 'rows-2',
  description: 'One entry, with a word or a control at its end.',
  keywords: ['row', 'entry'],
  props: {
    title: { kind: 'text', label: 'Title' },
    description: { kind: 'text', label: 'Description' },
    meta: { kind: 'text', label: 'At the end', help: 'A date, a count, a state.' },
    icon: { kind: 'icon', label: 'Icon' },
    avatar: { kind: 'text', label: 'Person', help: 'Their initials stand in place of the icon.' },
  },
  defaults: { title: 'List item', description: '', meta: '', icon: '', avatar: '' },
  slots: [{ name: 'children', label: 'At the end', flow: 'horizontal', quiet: true }],
  nesting: { allowParents: ['List'] },
  textProp: 'title',
  partOf: 'List',
})
