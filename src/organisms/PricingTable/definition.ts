import { defineComponent } from '@/renderer/definition'
import type { PricingPlanProps, PricingTableProps } from './PricingTable'

/** What the catalog knows of PricingTable. */
export const pricingTable = defineComponent<PricingTableProps>({
  type: 'PricingTable',
  level: 'organism',
  label: 'Pricing',
  category: 'Sections',
  icon: 'credit-card',
  description: 'Plans and what they cost, side by side.',
  keywords: ['plans', 'price', 'subscription', 'tiers'],
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
    title: 'Simple prices',
    description: 'Start free. Pay when your team does.',
    columns: 3,
    background: 'none',
  },
  slots: [{ name: 'children', label: 'Plans', flow: 'horizontal' }],
  nesting: { allowChildren: ['PricingPlan'] },
  textProp: 'title',
  template: [
    {
      type: 'PricingPlan',
      props: {
        name: 'Starter',
        description: 'For trying things out.',
        price: '€ 0',
        features: [{ text: 'Up to 5 people' }, { text: '3 projects' }],
        buttonText: 'Start free',
      },
    },
    { type: 'PricingPlan', props: { featured: true, badge: 'Most chosen' } },
    {
      type: 'PricingPlan',
      props: {
        name: 'Company',
        description: 'For many teams under one roof.',
        price: '€ 29',
        features: [
          { text: 'Everything in Team' },
          { text: 'Single sign-on' },
          { text: 'Audit log' },
        ],
        buttonText: 'Talk to us',
      },
    },
  ],
})

/** What the catalog knows of PricingPlan. */
export const pricingPlan = defineComponent<PricingPlanProps>({
  type: 'PricingPlan',
  level: 'organism',
  label: 'Plan',
  category: 'Sections',
  icon: 'receipt',
  description: 'One plan: its price and what is in it.',
  props: {
    name: { kind: 'text', label: 'Name' },
    description: { kind: 'text', label: 'Description' },
    price: { kind: 'text', label: 'Price' },
    period: { kind: 'text', label: 'Period' },
    features: {
      kind: 'list',
      label: 'What is in it',
      fields: { text: { kind: 'text', label: 'Text' } },
      summary: 'text',
      entry: { text: 'One more thing' },
    },
    buttonText: { kind: 'text', label: 'Button', help: 'Empty: no button.' },
    href: { kind: 'url', label: 'Address', section: 'behaviour' },
    badge: { kind: 'text', label: 'Badge' },
    featured: { kind: 'switch', label: 'Recommended', section: 'style' },
  },
  defaults: {
    name: 'Team',
    description: 'For a team that ships every week.',
    price: '€ 12',
    period: 'per person and month',
    features: [
      { text: 'Unlimited projects' },
      { text: 'Shared calendars' },
      { text: 'Answers within a day' },
    ],
    buttonText: 'Choose this plan',
    href: '#',
    badge: '',
    featured: false,
  },
  slots: [],
  nesting: { allowParents: ['PricingTable'] },
  textProp: 'name',
  partOf: 'PricingTable',
})
