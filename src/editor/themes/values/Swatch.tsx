import type { CSSProperties } from 'react'
import type { TokenKind } from '@/model/theme/record'
import { classes } from '@/components/ui/classes'
import styles from './Swatch.module.css'

interface SwatchProps {
  readonly kind: TokenKind
  /** The value in the end, no alias; nothing is drawn of `undefined`. */
  readonly value: string | undefined
  readonly size?: 'small' | 'large'
}

/** A glance at the value of a token: its colour, its corner, its shadow, its letters, its length. */
export function Swatch({ kind, value, size = 'small' }: SwatchProps) {
  return (
    <span
      aria-hidden
      data-kind={kind}
      data-swatch=""
      className={classes(styles.swatch, size === 'large' && styles.large)}
    >
      {value !== undefined && (
        <span className={styles.paint} style={paintOf(kind, value)}>
          {signOf(kind)}
        </span>
      )}
    </span>
  )
}

/** How a value is drawn. Only what CSS takes as the value of one property has an effect: nothing can be loaded. */
function paintOf(kind: TokenKind, value: string): CSSProperties {
  switch (kind) {
    case 'color':
      return { backgroundColor: value }
    case 'radius':
      return { borderStartStartRadius: `min(${value}, 14px)` }
    case 'shadow':
      return { boxShadow: value }
    case 'fontFamily':
      return { fontFamily: value }
    case 'fontWeight':
      return { fontWeight: value }
    case 'fontSize':
      return { fontSize: `clamp(8px, ${value}, 15px)` }
    case 'spacing':
      return { inlineSize: `clamp(1px, ${value}, 100%)` }
    case 'borderWidth':
      return { blockSize: `clamp(1px, ${value}, 8px)` }
    case 'lineHeight':
    case 'letterSpacing':
    case 'duration':
    case 'easing':
      return {}
  }
}

function signOf(kind: TokenKind): string | undefined {
  switch (kind) {
    case 'fontFamily':
    case 'fontWeight':
    case 'fontSize':
      return 'Aa'
    case 'lineHeight':
      return '↕'
    case 'letterSpacing':
      return '↔'
    case 'duration':
    case 'easing':
      return '∿'
    case 'color':
    case 'radius':
    case 'shadow':
    case 'spacing':
    case 'borderWidth':
      return undefined
  }
}
