import type { ComponentDefinition } from '@/model/definition'
import type { PropSpec } from '@/model/props/specs'
import { defineComponent } from '@/renderer/definition'
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

/**
 * A definition for documents that use an icon's name as a type; the palette offers Icon instead. `drawn` is the set's
 * own name, written out: the list of other sets' names is no part of the first load.
 */
function named(type: string, drawn: string): ComponentDefinition {
  return defineComponent<Omit<IconProps, 'name'>>({
    type,
    level: 'atom',
    label: `${type} icon`,
    category: 'Media',
    icon: drawn,
    description: `The icon “${drawn}”.`,
    props: look,
    defaults: { size: 20, color: '', label: '' },
    slots: [],
    hidden: true,
  })
}

export const arrowsLeftRight = named('ArrowsLeftRight', 'arrow-left-right')
export const caretDown = named('CaretDown', 'chevron-down')
export const caretRight = named('CaretRight', 'chevron-right')
export const clock = named('Clock', 'clock')
export const cloud = named('Cloud', 'cloud')
export const database = named('Database', 'database')
export const edit = named('Edit', 'pencil')
export const eye = named('Eye', 'eye')
export const folderOpen = named('FolderOpen', 'folder-open')
export const magnifyingGlass = named('MagnifyingGlass', 'search')
export const plus = named('Plus', 'plus')
export const sparkle = named('Sparkle', 'sparkles')
export const trash = named('Trash', 'trash-2')
export const alertIcon = named('AlertIcon', 'triangle-alert')
