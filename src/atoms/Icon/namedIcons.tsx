import type { RootProps } from '@/renderer/definition'
import { Icon, type IconProps } from './Icon'

/** A component that always draws one icon, for documents that use an icon's name as a type. */
function namedIcon(name: string) {
  return function NamedIcon(props: Omit<IconProps, 'name'> & RootProps) {
    return <Icon {...props} name={name} />
  }
}

export const ArrowsLeftRight = namedIcon('ArrowsLeftRight')
export const CaretDown = namedIcon('CaretDown')
export const CaretRight = namedIcon('CaretRight')
export const Clock = namedIcon('Clock')
export const Cloud = namedIcon('Cloud')
export const Database = namedIcon('Database')
export const Edit = namedIcon('Edit')
export const Eye = namedIcon('Eye')
export const FolderOpen = namedIcon('FolderOpen')
export const MagnifyingGlass = namedIcon('MagnifyingGlass')
export const Plus = namedIcon('Plus')
export const Sparkle = namedIcon('Sparkle')
export const Trash = namedIcon('Trash')
export const AlertIcon = namedIcon('Warning')
