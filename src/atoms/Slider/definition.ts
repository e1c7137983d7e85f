import { defineComponent } from '@/renderer/definition'
import type { SliderProps } from './Slider'

/** What the catalog knows of Slider. */
export const slider = defineComponent<SliderProps>({
  type: 'Slider',
  level: 'atom',
  label: 'Slider',
  category: 'Form',
  icon: 'sliders-horizontal',
  description: 'A number, set by sliding.',
  keywords: ['range', 'number', 'volume', 'form'],
  props: {
    label: { kind: 'text', label: 'Label' },
    value: { kind: 'number', label: 'Value' },
    min: { kind: 'number', label: 'Least' },
    max: { kind: 'number', label: 'Most' },
    step: { kind: 'number', label: 'Step', min: 0 },
    unit: { kind: 'text', label: 'Unit', help: 'Shown after the number.' },
    showValue: { kind: 'switch', label: 'Show the number' },
    disabled: { kind: 'switch', label: 'Disabled', section: 'behaviour' },
  },
  defaults: {
    label: 'Volume',
    value: 60,
    min: 0,
    max: 100,
    step: 1,
    unit: '%',
    showValue: true,
    disabled: false,
  },
  slots: [],
  aliases: ['ShadcnSlider'],
})
