import type { PropSpec } from '@/model/props/specs'
import { defineComponent } from '@/renderer/definition'
import type { StackProps } from './Stack'

const props: Readonly<Record<Exclude<keyof StackProps, 'children'>, PropSpec>> = {
  direction: {
    kind: 'choice',
    label: 'Direction',
    options: [
      { value: 'vertical', label: 'Column' },
      { value: 'horizontal', label: 'Row' },
      { value: 'column', label: 'Column (CSS)' },
      { value: 'row', label: 'Row (CSS)' },
    ],
    section: 'layout',
  },
  gap: { kind: 'spacing', label: 'Gap', section: 'layout' },
  align: {
    kind: 'choice',
    label: 'Align',
    help: 'Across the direction of the stack.',
    options: ['stretch', 'start', 'center', 'end', 'baseline'],
    section: 'layout',
  },
  justify: {
    kind: 'choice',
    label: 'Justify',
    help: 'Along the direction of the stack.',
    options: ['start', 'center', 'end', 'between'],
    display: 'segments',
    section: 'layout',
  },
  wrap: { kind: 'switch', label: 'Wrap', help: 'Goes on in a new line.', section: 'layout' },
  padding: { kind: 'spacing', label: 'Padding', section: 'layout' },
}

/** What the catalog knows of Stack. */
export const stack = defineComponent<StackProps>({
  type: 'Stack',
  level: 'atom',
  label: 'Stack',
  category: 'Layout',
  icon: 'rows-3',
  description: 'Puts its content in a column with even gaps.',
  keywords: ['column', 'vertical', 'list', 'vstack', 'flex'],
  props,
  defaults: {
    direction: 'vertical',
    gap: '4',
    align: 'stretch',
    justify: 'start',
    wrap: false,
    padding: '0',
  },
  slots: [{ name: 'children', label: 'Content' }],
  aliases: ['VStack'],
  propAliases: { gap: ['spacing'] },
})

/** What the catalog knows of Flex, the horizontal stack. */
export const flex = defineComponent<StackProps>({
  type: 'Flex',
  level: 'atom',
  label: 'Row',
  category: 'Layout',
  icon: 'columns-3',
  description: 'Puts its content side by side with even gaps.',
  keywords: ['horizontal', 'inline', 'hstack', 'flex', 'toolbar'],
  props,
  defaults: {
    direction: 'horizontal',
    gap: '3',
    align: 'center',
    justify: 'start',
    wrap: true,
    padding: '0',
  },
  slots: [{ name: 'children', label: 'Content', flow: 'horizontal' }],
  aliases: ['HStack', 'Toolbar'],
  propAliases: { gap: ['spacing'] },
})
