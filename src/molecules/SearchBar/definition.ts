import { defineComponent } from '@/renderer/definition'
import type { SearchBarProps } from './SearchBar'

/** What the catalog knows of SearchBar. */
export const searchBar = defineComponent<SearchBarProps>({
  type: 'SearchBar',
  level: 'molecule',
  label: 'Search bar',
  category: 'Form',
  icon: 'search',
  description: 'A field to look for something.',
  keywords: ['find', 'filter', 'query', 'lookup'],
  props: {
    placeholder: { kind: 'text', label: 'Placeholder' },
    value: { kind: 'text', label: 'Value' },
    buttonText: { kind: 'text', label: 'Button', help: 'Empty: no button.' },
    shortcut: { kind: 'text', label: 'Shortcut', help: 'A hint at the end of the field.' },
    label: { kind: 'text', label: 'Name for screen readers', section: 'accessibility' },
  },
  defaults: { placeholder: 'Search', value: '', buttonText: '', shortcut: '', label: 'Search' },
  slots: [],
  aliases: ['SearchInput'],
})
