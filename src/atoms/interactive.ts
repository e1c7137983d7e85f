/** The types that react to pointer and keyboard themselves; none may lie inside another. */
export const INTERACTIVE: readonly string[] = [
  'Button',
  'Link',
  'Input',
  'Textarea',
  'Select',
  'Checkbox',
  'RadioGroup',
  'Switch',
  'Slider',
  'SearchBar',
  'FormField',
  'Tabs',
  'Accordion',
  'Pagination',
  'Navbar',
]
