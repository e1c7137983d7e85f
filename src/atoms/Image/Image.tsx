import { useState } from 'react'
import type { RootProps } from '@/renderer/definition'
import { classNames } from '../classNames'
import { Glyph } from '../Icon/Glyph'
import styles from './Image.module.css'

export interface ImageProps {
  src?: string
  alt?: string
  fit?: 'cover' | 'contain' | 'fill'
  ratio?: 'auto' | 'square' | 'landscape' | 'wide' | 'portrait'
  radius?: 'none' | 'sm' | 'md' | 'lg' | 'xl' | 'full'
}

/** A picture; without an address, or with one that does not load, a quiet frame stands in for it. */
export function Image({
  src,
  alt,
  fit,
  ratio,
  radius,
  className,
  ...root
}: ImageProps & RootProps) {
  const [broken, setBroken] = useState<string>()
  const shared = { 'data-fit': fit, 'data-ratio': ratio, 'data-radius': radius }
  if (!src || src === broken) {
    return (
      <div
        {...root}
        {...shared}
        className={classNames(styles.image, styles.empty, className)}
        role="img"
        aria-label={alt || 'Missing image'}
      >
        <Glyph name={src ? 'image-off' : 'image'} size={28} strokeWidth={1.5} />
      </div>
    )
  }
  return (
    <img
      {...root}
      {...shared}
      className={classNames(styles.image, className)}
      src={src}
      alt={alt ?? ''}
      loading="lazy"
      decoding="async"
      onError={() => setBroken(src)}
    />
  )
}
