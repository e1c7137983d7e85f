import type { Category, ComponentDefinition } from '@/model/definition'

/** What people reach for most comes first; a component that is not named here follows, by its label. */
const FIRST: { readonly [category in Category]: readonly string[] } = {
  Project: [],
  Layout: ['Stack', 'Flex', 'Grid', 'Box', 'Section', 'Container', 'Card', 'Divider', 'Spacer'],
  Text: ['Heading', 'Text', 'Code', 'Kbd'],
  Media: ['Image', 'Icon', 'Avatar'],
  Form: ['Button', 'Input', 'Textarea', 'Select', 'Checkbox', 'Switch', 'RadioGroup', 'FormField'],
  Data: ['Table', 'List', 'Stat', 'Chart', 'Accordion'],
  Feedback: ['Alert', 'Badge', 'Progress', 'EmptyState', 'Tooltip', 'Spinner', 'Skeleton'],
  Navigation: ['Link', 'Navbar', 'Tabs', 'Breadcrumb', 'Pagination', 'AppShell'],
  Sections: ['Hero', 'PageHeader', 'FeatureGrid', 'StatsBar', 'PricingTable', 'Testimonial'],
}

/** The components of one category in the order of the palette. */
export function inTileOrder(
  category: Category,
  definitions: readonly ComponentDefinition[],
): readonly ComponentDefinition[] {
  const first = FIRST[category]
  const rank = ({ type }: ComponentDefinition) => {
    const at = first.indexOf(type)
    return at === -1 ? first.length : at
  }
  return definitions.toSorted((a, b) => rank(a) - rank(b) || a.label.localeCompare(b.label, 'en'))
}
