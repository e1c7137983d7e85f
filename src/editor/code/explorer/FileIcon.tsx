import {
  Boxes,
  Braces,
  Component,
  File,
  FileCode,
  FileText,
  FileType,
  Film,
  Hash,
  Image,
  Music,
  PanelsTopLeft,
  Zap,
  type LucideIcon,
} from 'lucide-react'
import type { ComponentLevel } from '@/model/code/records'
import type { CodeCollection } from '@/model/code/target'
import { endingOf } from '../changes/endingOf'
import styles from './FileIcon.module.css'

interface FileIconProps {
  readonly collection: CodeCollection
  readonly name: string
  readonly level?: ComponentLevel | undefined
}

const LEVELS: Readonly<Record<ComponentLevel, LucideIcon>> = {
  atom: Component,
  molecule: Boxes,
  organism: PanelsTopLeft,
}

interface Kind {
  readonly Icon: LucideIcon
  /** Which of the hues it has. */
  readonly hue?: 'blue' | 'yellow' | 'violet' | 'orange' | 'green'
}

const KINDS: readonly (readonly [endings: string, Kind])[] = [
  ['ts tsx mts cts', { Icon: FileCode, hue: 'blue' }],
  ['js jsx mjs cjs', { Icon: FileCode, hue: 'yellow' }],
  ['json yaml yml toml', { Icon: Braces, hue: 'yellow' }],
  ['css scss less', { Icon: Hash, hue: 'violet' }],
  ['html htm xml vue svelte', { Icon: FileCode, hue: 'orange' }],
  ['md markdown mdx txt', { Icon: FileText }],
  ['py go rs rb java php sh sql', { Icon: FileCode, hue: 'green' }],
  ['png jpg jpeg gif webp avif bmp ico svg', { Icon: Image, hue: 'green' }],
  ['mp4 webm mov avi', { Icon: Film, hue: 'orange' }],
  ['mp3 wav ogg flac m4a', { Icon: Music, hue: 'orange' }],
  ['woff woff2 ttf otf', { Icon: FileType }],
]
const BY_ENDING = new Map(
  KINDS.flatMap(([endings, kind]) => endings.split(' ').map((ending) => [ending, kind] as const)),
)

/** The sign of a text by what it is; decoration, since its name stands beside it. */
export function FileIcon({ collection, name, level }: FileIconProps) {
  const { Icon, hue } = kindOf({ collection, name, level })
  return <Icon size={14} aria-hidden className={styles.icon} data-hue={hue} />
}

function kindOf({ collection, name, level = 'atom' }: FileIconProps): Kind {
  if (collection === 'components') return { Icon: LEVELS[level] ?? Component, hue: 'violet' }
  if (collection === 'lambdas') return { Icon: Zap, hue: 'orange' }
  return BY_ENDING.get(endingOf(name)) ?? { Icon: File }
}
