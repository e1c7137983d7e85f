import { defineComponent } from '@/renderer/definition'
import type { HeroProps } from './Hero'

/** What the catalog knows of Hero. */
export const hero = defineComponent<HeroProps>({
  type: 'Hero',
  level: 'organism',
  label: 'Hero',
  category: 'Sections',
  icon: 'gallery-vertical',
  description: 'The first thing that a visitor sees.',
  keywords: ['banner', 'headline', 'intro', 'landing', 'jumbotron'],
  props: {
    eyebrow: { kind: 'text', label: 'Above the title' },
    title: { kind: 'text', label: 'Title' },
    description: { kind: 'longText', label: 'Description' },
    note: { kind: 'text', label: 'Below the actions' },
    align: {
      kind: 'choice',
      label: 'Align',
      help: 'At the start, media stand beside the words.',
      options: ['center', 'start'],
      display: 'segments',
      section: 'layout',
    },
    background: {
      kind: 'choice',
      label: 'Background',
      options: ['none', 'glow', 'muted'],
      display: 'segments',
      section: 'style',
    },
    level: {
      kind: 'number',
      label: 'Level of the title',
      min: 1,
      max: 6,
      step: 1,
      section: 'accessibility',
    },
  },
  defaults: {
    eyebrow: 'Now in public beta',
    title: 'Plan the week before it plans you',
    description:
      'Northwind brings tasks, notes and calendars of your team into one calm view, so that everyone knows what matters today.',
    note: 'Free for teams of up to five. No credit card.',
    align: 'center',
    background: 'glow',
    level: 1,
  },
  slots: [
    { name: 'actions', label: 'Actions', flow: 'horizontal' },
    { name: 'media', label: 'Media' },
  ],
  nesting: { forbidDescendants: ['Hero'] },
  textProp: 'title',
  template: [
    {
      type: 'Button',
      slot: 'actions',
      props: { text: 'Start free', size: 'lg', icon: 'arrow-right', iconPosition: 'end' },
    },
    {
      type: 'Button',
      slot: 'actions',
      props: { text: 'Watch the tour', size: 'lg', variant: 'outline' },
    },
  ],
  aliases: ['HeroSection'],
})
