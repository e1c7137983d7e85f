import { defineComponent } from '@/renderer/definition'
import type { TextProps } from './Text'

/** What the catalog knows of Text. */
export const text = defineComponent<TextProps>({
  type: 'Text',
  level: 'atom',
  label: 'Text',
  category: 'Text',
  icon: 'type',
  description: 'Running text.',
  keywords: ['paragraph', 'copy', 'body', 'caption', 'p', 'span'],
  props: {
    text: { kind: 'longText', label: 'Text' },
    size: {
      kind: 'choice',
      label: 'Size',
      options: [
        { value: 'xs', label: 'XS' },
        { value: 'sm', label: 'S' },
        { value: 'md', label: 'M' },
        { value: 'lg', label: 'L' },
        { value: 'xl', label: 'XL' },
      ],
      section: 'style',
    },
    weight: {
      kind: 'choice',
      label: 'Weight',
      options: ['regular', 'medium', 'semibold', 'bold'],
      section: 'style',
    },
    tone: {
      kind: 'choice',
      label: 'Tone',
      options: ['default', 'muted', 'primary', 'success', 'warning', 'danger', 'inherit'],
      section: 'style',
    },
    align: {
      kind: 'choice',
      label: 'Align',
      options: ['start', 'center', 'end'],
      display: 'segments',
      section: 'layout',
    },
    truncate: {
      kind: 'switch',
      label: 'One line',
      help: 'Cuts what does not fit with an ellipsis.',
      section: 'layout',
    },
    as: {
      kind: 'choice',
      label: 'Element',
      options: [
        { value: 'p', label: 'Paragraph' },
        { value: 'span', label: 'Span' },
        { value: 'small', label: 'Small print' },
        { value: 'strong', label: 'Strong' },
        { value: 'em', label: 'Emphasis' },
        { value: 'div', label: 'Division' },
      ],
      section: 'behaviour',
    },
  },
  defaults: {
    text: 'Write something worth reading.',
    as: 'p',
    size: 'md',
    weight: 'regular',
    tone: 'inherit',
    align: 'start',
    truncate: false,
  },
  slots: [],
  textProp: 'text',
  aliases: ['Paragraph', 'Typography'],
})
