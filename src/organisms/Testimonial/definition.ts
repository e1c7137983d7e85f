import { defineComponent } from '@/renderer/definition'
import type { TestimonialProps } from './Testimonial'

/** What the catalog knows of Testimonial. */
export const testimonial = defineComponent<TestimonialProps>({
  type: 'Testimonial',
  level: 'organism',
  label: 'Testimonial',
  category: 'Sections',
  icon: 'quote',
  description: 'What somebody says about it.',
  keywords: ['quote', 'review', 'customer', 'opinion'],
  props: {
    quote: { kind: 'longText', label: 'Quote' },
    name: { kind: 'text', label: 'Name' },
    role: { kind: 'text', label: 'Who that is' },
    src: { kind: 'image', label: 'Picture' },
    look: {
      kind: 'choice',
      label: 'Look',
      options: ['card', 'large'],
      display: 'segments',
      section: 'style',
    },
  },
  defaults: {
    quote: '“We cancelled two meetings in the first week and never missed them.”',
    name: 'Maya Okafor',
    role: 'Head of Product, Lumen',
    src: '',
    look: 'card',
  },
  slots: [],
  textProp: 'quote',
})
