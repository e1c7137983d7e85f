import { defineComponent } from '@/renderer/definition'
import type { AccordionItemProps, AccordionProps } from './Accordion'

/** What the catalog knows of Accordion. */
export const accordion = defineComponent<AccordionProps>({
  type: 'Accordion',
  level: 'molecule',
  label: 'Accordion',
  category: 'Data',
  icon: 'list-collapse',
  description: 'Questions that open their answers.',
  keywords: ['faq', 'disclosure', 'collapse', 'questions', 'details'],
  props: {
    single: { kind: 'switch', label: 'One open at a time', section: 'behaviour' },
    look: {
      kind: 'choice',
      label: 'Look',
      options: ['lines', 'cards'],
      display: 'segments',
      section: 'style',
    },
  },
  defaults: { single: true, look: 'lines' },
  slots: [{ name: 'children', label: 'Entries' }],
  nesting: { allowChildren: ['AccordionItem'] },
  template: [
    {
      type: 'AccordionItem',
      props: { title: 'Can I cancel at any time?', open: true },
      children: [
        {
          type: 'Text',
          props: { text: 'Yes. You keep access until the end of the month that you paid for.' },
        },
      ],
    },
    {
      type: 'AccordionItem',
      props: { title: 'Do you offer a free trial?' },
      children: [
        { type: 'Text', props: { text: 'Every plan is free for 14 days, without a credit card.' } },
      ],
    },
  ],
})

/** What the catalog knows of AccordionItem. */
export const accordionItem = defineComponent<AccordionItemProps>({
  type: 'AccordionItem',
  level: 'molecule',
  label: 'Accordion entry',
  category: 'Data',
  icon: 'chevron-down',
  description: 'One question with its answer.',
  props: {
    title: { kind: 'text', label: 'Title' },
    open: { kind: 'switch', label: 'Open' },
  },
  defaults: { title: 'A question', open: false },
  slots: [{ name: 'children', label: 'Answer' }],
  nesting: { allowParents: ['Accordion'] },
  textProp: 'title',
  template: [{ type: 'Text', props: { text: 'Its answer, in a sentence or two.' } }],
  partOf: 'Accordion',
})
