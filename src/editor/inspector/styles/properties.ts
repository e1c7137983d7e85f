import type { PropSpec } from '@/model/props/specs'

/** A CSS property with a field of its own. */
export interface StyleProperty {
  /** In camel case, as records have it. */
  readonly name: string
  readonly label: string
  /** `css`: any value of the property; otherwise the spec of the control. */
  readonly control: 'css' | PropSpec
  /** What most people want, offered as one types. */
  readonly suggestions?: readonly string[]
}

/** The Styles section, group by group. Margin and padding have a drawing of their own. */
export const STYLE_GROUPS: readonly {
  readonly title: string
  readonly properties: readonly StyleProperty[]
}[] = [
  {
    title: 'Size',
    properties: [
      size('width', 'Width'),
      size('height', 'Height'),
      size('minWidth', 'Min W'),
      size('minHeight', 'Min H'),
      size('maxWidth', 'Max W'),
      size('maxHeight', 'Max H'),
    ],
  },
  {
    title: 'Arrangement',
    properties: [
      {
        name: 'display',
        label: 'Display',
        control: 'css',
        suggestions: ['block', 'flex', 'grid', 'inline-block', 'inline-flex', 'none'],
      },
      { name: 'gap', label: 'Gap', control: 'css', suggestions: ['4px', '8px', '16px', '24px'] },
    ],
  },
  {
    title: 'Text',
    properties: [
      { name: 'color', label: 'Text colour', control: { kind: 'color', label: 'Text colour' } },
      {
        name: 'fontSize',
        label: 'Font size',
        control: 'css',
        suggestions: ['12px', '14px', '16px', '20px', '24px', '32px', '48px'],
      },
      {
        name: 'fontWeight',
        label: 'Weight',
        control: 'css',
        suggestions: ['400', '500', '600', '700', '800'],
      },
      {
        name: 'textAlign',
        label: 'Align',
        control: {
          kind: 'choice',
          label: 'Align',
          options: ['left', 'center', 'right'],
          display: 'segments',
        },
      },
    ],
  },
  {
    title: 'Surface',
    properties: [
      {
        name: 'background',
        label: 'Background',
        control: { kind: 'color', label: 'Background', paint: true },
      },
      {
        name: 'border',
        label: 'Border',
        control: 'css',
        suggestions: ['1px solid var(--border)', '2px solid var(--primary)', 'none'],
      },
      {
        name: 'borderRadius',
        label: 'Radius',
        control: 'css',
        suggestions: ['0', 'var(--radius)', '8px', '16px', '999px'],
      },
      {
        name: 'boxShadow',
        label: 'Shadow',
        control: 'css',
        suggestions: ['var(--shadow-sm)', 'var(--shadow-md)', 'var(--shadow-lg)', 'none'],
      },
      {
        name: 'opacity',
        label: 'Opacity',
        control: 'css',
        suggestions: ['0.25', '0.5', '0.75', '1'],
      },
    ],
  },
]

function size(name: string, label: string): StyleProperty {
  return { name, label, control: 'css', suggestions: ['auto', '100%', 'fit-content'] }
}

const SIDES = ['Top', 'Right', 'Bottom', 'Left'] as const

/** The properties that a margin or padding is made of: the shorthand, then its four sides. */
export function boxProperties(name: 'margin' | 'padding'): readonly string[] {
  return [name, ...SIDES.map((side) => name + side)]
}

/** Every property with a field; the others are listed as free rows. */
export const KNOWN_PROPERTIES: ReadonlySet<string> = new Set([
  ...STYLE_GROUPS.flatMap(({ properties }) => properties.map(({ name }) => name)),
  ...boxProperties('margin'),
  ...boxProperties('padding'),
])
