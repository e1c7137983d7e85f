import { ariaKeys } from './keys'

/** The attributes that the tooltip layer reads from an element. */
interface TipAttributes {
  readonly 'data-tip': string
  readonly 'data-tip-keys'?: string
  readonly 'data-tip-side'?: 'bottom' | 'right'
  readonly 'aria-keyshortcuts'?: string
}

/**
 * Gives an element a tooltip: `<button {...tip('Undo', { keys: 'Mod+Z' })}>`. The tooltip repeats what
 * the element's name says to a screen reader, so it needs no relation of its own.
 */
export function tip(
  text: string,
  { keys, side }: { readonly keys?: string; readonly side?: 'bottom' | 'right' } = {},
): TipAttributes {
  return {
    'data-tip': text,
    ...(keys === undefined ? {} : { 'data-tip-keys': keys, 'aria-keyshortcuts': ariaKeys(keys) }),
    ...(side === undefined ? {} : { 'data-tip-side': side }),
  }
}
