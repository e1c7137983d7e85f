import type { TokenKind, TokenName, TokenTier } from '@/model/theme/record'

/** What people call the kinds, and the property of CSS that takes their values. */
export const KINDS: Readonly<
  Record<TokenKind, { readonly label: string; readonly property: string; readonly example: string }>
> = {
  color: { label: 'Colour', property: 'color', example: 'oklch(0.58 0.24 265)' },
  fontFamily: { label: 'Font family', property: 'font-family', example: "'Inter', sans-serif" },
  fontSize: { label: 'Font size', property: 'font-size', example: '1rem' },
  fontWeight: { label: 'Font weight', property: 'font-weight', example: '600' },
  lineHeight: { label: 'Line height', property: 'line-height', example: '1.5' },
  letterSpacing: { label: 'Letter spacing', property: 'letter-spacing', example: '-0.02em' },
  spacing: { label: 'Spacing', property: 'padding', example: '1rem' },
  radius: { label: 'Radius', property: 'border-radius', example: '0.5rem' },
  borderWidth: { label: 'Border width', property: 'border-width', example: '1px' },
  shadow: { label: 'Shadow', property: 'box-shadow', example: '0 1px 2px rgb(0 0 0 / 0.1)' },
  duration: { label: 'Duration', property: 'transition', example: '150ms' },
  easing: {
    label: 'Easing',
    property: 'transition-timing-function',
    example: 'cubic-bezier(0.2, 0, 0, 1)',
  },
}

/** What people call the tiers, one and many. */
export const TIERS: Readonly<Record<TokenTier, { readonly label: string; readonly one: string }>> =
  {
    primitive: { label: 'Ramps', one: 'Ramp' },
    role: { label: 'Roles', one: 'Role' },
    component: { label: 'Component overrides', one: 'Component override' },
  }

/** How the component set names what is no colour. */
const BY_NAME: readonly (readonly [RegExp, TokenKind])[] = [
  [/^radius/, 'radius'],
  [/^shadow/, 'shadow'],
  [/^font-(?!weight|size)/, 'fontFamily'],
  [/^font-weight/, 'fontWeight'],
  [/^(text-(xs|sm|md|lg|\d?xl)|font-size)/, 'fontSize'],
  [/^leading/, 'lineHeight'],
  [/^tracking/, 'letterSpacing'],
  [/^(space|spacing|control)-/, 'spacing'],
  [/^(motion|duration)/, 'duration'],
  [/^ease/, 'easing'],
  [/^border-width/, 'borderWidth'],
]

/** What a token of the component set is a value of. */
export function kindByName(name: TokenName): TokenKind {
  return BY_NAME.find(([pattern]) => pattern.test(name))?.[1] ?? 'color'
}
