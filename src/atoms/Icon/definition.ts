import type { ComponentDefinition } from '@/model/definition'
import type { PropSpec } from '@/model/props/specs'
import { defineComponent } from '@/renderer/definition'
import { iconName } from './iconName'
import type { IconProps } from './Icon'

const look: Readonly<Record<'size' | 'color' | 'label', PropSpec>> = {
  size: { kind: 'number', label: 'Size', min: 8, max: 256, step: 1, unit: 'px', section: 'style' },
  color: { kind: 'color', label: 'Colour', section: 'style' },
  label: {
    kind: 'text',
    label: 'Name for screen readers',
    help: 'Empty for decoration.',
    section: 'accessibility',
  },
}

/** What the catalog knows of Icon. */
export const icon = defineComponent<IconProps>({
  type: 'Icon',
  level: 'atom',
  label: 'Icon',
  category: 'Media',
  icon: 'sparkles',
  description: 'A glyph of the icon set.',
  keywords: ['symbol', 'glyph', 'lucide', 'phosphor', 'pictogram'],
  props: { name: { kind: 'icon', label: 'Icon' }, ...look },
  defaults: { name: 'sparkles', size: 20, color: '', label: '' },
  slots: [],
  aliases: ['PhosphorIcon', 'ActionIcon', 'FileIconWrapper'],
  propAliases: { name: ['icon'] },
})

/** A definition for documents that use an icon's name as a type; the palette offers Icon instead. */
function named(type: string, drawn = type): ComponentDefinition {
  return defineComponent<Omit<IconProps, 'name'>>({
    type,
    level: 'atom',
    label: `${type} icon`,
    category: 'Media',
    icon: iconName(drawn),
    description: `The icon “${iconName(drawn)}”.`,
    props: look,
    defaults: { size: 20, color: '', label: '' },
    slots: [],
    hidden: true,
  })
}

export const arrowsLeftRight = named('ArrowsLeftRight')
export const caretDown = named('CaretDown')
export const caretRight = named('CaretRight')
export const clock = named('Clock')
export const cloud = named('Cloud')
export const database = named('Database')
export const edit = named('Edit')
export const eye = named('Eye')
export const folderOpen = named('FolderOpen')
export const magnifyingGlass = named('MagnifyingGlass')
export const plus = named('Plus')
export const sparkle = named('Sparkle')
export const trash = named('Trash')
export const alertIcon = named('AlertIcon', 'Warning')
