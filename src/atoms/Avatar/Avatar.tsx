import { type CSSProperties, useState } from 'react'
import type { RootProps } from '@/renderer/definition'
import { classNames } from '../classNames'
import styles from './Avatar.module.css'

export interface AvatarProps {
  name?: string
  src?: string
  size?: 'sm' | 'md' | 'lg' | 'xl'
  shape?: 'circle' | 'square'
}

/** A person: the picture, or the initials on a tint that belongs to the name. */
export function Avatar(props: AvatarProps & RootProps) {
  const { name = '', src, size = 'md', shape = 'circle', className, style, ...root } = props
  const [broken, setBroken] = useState<string>()
  const tint: Record<string, string> = { '--tint': `var(--chart-${tintOf(name)})` }
  return (
    <span
      {...root}
      className={classNames(styles.avatar, className)}
      data-size={size}
      data-shape={shape}
      role="img"
      aria-label={name || 'Somebody'}
      style={{ ...(tint as CSSProperties), ...style }}
    >
      {src && src !== broken ? (
        <img className={styles.picture} src={src} alt="" onError={() => setBroken(src)} />
      ) : (
        <span aria-hidden>{initialsOf(name) || '?'}</span>
      )}
    </span>
  )
}

/** The first letters of the first and the last word. */
function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/)
  const ends = words.length > 1 ? [words[0], words.at(-1)] : [words[0]]
  return ends
    .map((word) => Array.from(word ?? '').at(0) ?? '')
    .join('')
    .toUpperCase()
}

/** One of the five chart colours, always the same for a name. */
function tintOf(name: string): number {
  let sum = 0
  for (const letter of name) sum += letter.codePointAt(0) ?? 0
  return (sum % 5) + 1
}
