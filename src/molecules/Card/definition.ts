import { SIZES } from '@/atoms/options'
import { defineComponent } from '@/renderer/definition'
import type {
  CardDescriptionProps,
  CardFooterProps,
  CardPartProps,
  CardProps,
  CardTitleProps,
} from './Card'

/** What the catalog knows of Card. */
export const card = defineComponent<CardProps>({
  type: 'Card',
  level: 'molecule',
  label: 'Card',
  category: 'Layout',
  icon: 'square-menu',
  description: 'A frame around things that belong together.',
  keywords: ['panel', 'tile', 'box', 'surface'],
  props: {
    surface: {
      kind: 'choice',
      label: 'Surface',
      options: ['raised', 'outline', 'soft'],
      display: 'segments',
      section: 'style',
    },
    padding: {
      kind: 'choice',
      label: 'Padding',
      options: SIZES,
      display: 'segments',
      section: 'layout',
    },
    hover: { kind: 'switch', label: 'Lifts under the pointer', section: 'style' },
  },
  defaults: { surface: 'raised', padding: 'md', hover: false },
  slots: [{ name: 'children', label: 'Content' }],
  template: [
    {
      type: 'CardHeader',
      children: [
        { type: 'CardTitle', props: { text: 'Card title' } },
        { type: 'CardDescription', props: { text: 'One sentence on what this is about.' } },
      ],
    },
    {
      type: 'CardContent',
      children: [{ type: 'Text', props: { text: 'What the card holds.', size: 'sm' } }],
    },
  ],
  aliases: ['ShadcnCard', 'ActionCard', 'Panel'],
})

/** What the catalog knows of CardHeader. */
export const cardHeader = defineComponent<CardPartProps>({
  type: 'CardHeader',
  level: 'molecule',
  label: 'Card header',
  category: 'Layout',
  icon: 'panel-top-dashed',
  description: 'The top of a card.',
  props: {},
  defaults: {},
  slots: [{ name: 'children', label: 'Title and description' }],
  nesting: { requireAncestors: ['Card'] },
  template: [{ type: 'CardTitle' }, { type: 'CardDescription' }],
  partOf: 'Card',
  aliases: ['ShadcnCardHeader'],
})

/** What the catalog knows of CardTitle. */
export const cardTitle = defineComponent<CardTitleProps>({
  type: 'CardTitle',
  level: 'molecule',
  label: 'Card title',
  category: 'Text',
  icon: 'heading',
  description: 'The title of a card.',
  props: {
    text: { kind: 'text', label: 'Text' },
    level: { kind: 'number', label: 'Level', min: 1, max: 6, step: 1 },
  },
  defaults: { text: 'Card title', level: 3 },
  slots: [],
  nesting: { requireAncestors: ['Card'] },
  textProp: 'text',
  partOf: 'Card',
  aliases: ['ShadcnCardTitle'],
})

/** What the catalog knows of CardDescription. */
export const cardDescription = defineComponent<CardDescriptionProps>({
  type: 'CardDescription',
  level: 'molecule',
  label: 'Card description',
  category: 'Text',
  icon: 'text',
  description: 'One sentence below the title of a card.',
  props: { text: { kind: 'longText', label: 'Text' } },
  defaults: { text: 'One sentence on what this is about.' },
  slots: [],
  nesting: { requireAncestors: ['Card'] },
  textProp: 'text',
  partOf: 'Card',
  aliases: ['ShadcnCardDescription'],
})

/** What the catalog knows of CardContent. */
export const cardContent = defineComponent<CardPartProps>({
  type: 'CardContent',
  level: 'molecule',
  label: 'Card content',
  category: 'Layout',
  icon: 'square',
  description: 'What a card holds.',
  props: {},
  defaults: {},
  slots: [{ name: 'children', label: 'Content' }],
  nesting: { requireAncestors: ['Card'] },
  partOf: 'Card',
  aliases: ['ShadcnCardContent', 'CardBody'],
})

/** What the catalog knows of CardFooter. */
export const cardFooter = defineComponent<CardFooterProps>({
  type: 'CardFooter',
  level: 'molecule',
  label: 'Card footer',
  category: 'Layout',
  icon: 'panel-bottom',
  description: 'The bottom of a card, for what to do next.',
  props: {
    align: {
      kind: 'choice',
      label: 'Align',
      options: ['start', 'end', 'between'],
      display: 'segments',
      section: 'layout',
    },
  },
  defaults: { align: 'start' },
  slots: [{ name: 'children', label: 'Actions', flow: 'horizontal' }],
  nesting: { requireAncestors: ['Card'] },
  template: [{ type: 'Button', props: { text: 'Continue', size: 'sm' } }],
  partOf: 'Card',
  aliases: ['ShadcnCardFooter', 'CardActions'],
})
