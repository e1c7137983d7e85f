import { defineComponent } from '@/renderer/definition'
import type { FeatureGridProps, FeatureProps } from './FeatureGrid'

/** What the catalog knows of FeatureGrid. */
export const featureGrid = defineComponent<FeatureGridProps>({
  type: 'FeatureGrid',
  level: 'organism',
  label: 'Feature grid',
  category: 'Sections',
  icon: 'layout-grid',
  description: 'What a product does, side by side.',
  keywords: ['benefits', 'services', 'cards', 'features'],
  props: {
    eyebrow: { kind: 'text', label: 'Above the title' },
    title: { kind: 'text', label: 'Title' },
    description: { kind: 'longText', label: 'Description' },
    columns: {
      kind: 'number',
      label: 'Columns',
      help: 'At most this many.',
      min: 1,
      max: 4,
      step: 1,
      section: 'layout',
    },
    align: {
      kind: 'choice',
      label: 'Align',
      options: ['center', 'start'],
      display: 'segments',
      section: 'layout',
    },
    background: {
      kind: 'choice',
      label: 'Background',
      options: ['none', 'muted'],
      display: 'segments',
      section: 'style',
    },
  },
  defaults: {
    eyebrow: '',
    title: 'Everything in one calm place',
    description: 'Made for people who would rather do the work than manage it.',
    columns: 3,
    align: 'center',
    background: 'none',
  },
  slots: [{ name: 'children', label: 'Features', flow: 'horizontal' }],
  textProp: 'title',
  template: [
    {
      type: 'Feature',
      props: {
        icon: 'zap',
        title: 'Quick from the first minute',
        text: 'Import what you have and start. Nothing to set up, nothing to learn by heart.',
      },
    },
    {
      type: 'Feature',
      props: {
        icon: 'shield-check',
        title: 'Private by default',
        text: 'Your data stays in your region, encrypted, and leaves it only when you say so.',
      },
    },
    {
      type: 'Feature',
      props: {
        icon: 'users',
        title: 'Made for teams',
        text: 'Share a page, mention a person, decide in the open. Everyone sees the same.',
      },
    },
  ],
})

/** What the catalog knows of Feature. */
export const feature = defineComponent<FeatureProps>({
  type: 'Feature',
  level: 'organism',
  label: 'Feature',
  category: 'Sections',
  icon: 'sparkles',
  description: 'One thing that a product does.',
  props: {
    icon: { kind: 'icon', label: 'Icon' },
    title: { kind: 'text', label: 'Title' },
    text: { kind: 'longText', label: 'Text' },
    look: {
      kind: 'choice',
      label: 'Look',
      options: ['plain', 'card'],
      display: 'segments',
      section: 'style',
    },
  },
  defaults: {
    icon: 'sparkles',
    title: 'A feature',
    text: 'What it does for the people who use it, in a sentence or two.',
    look: 'card',
  },
  slots: [],
  textProp: 'title',
  partOf: 'FeatureGrid',
})
