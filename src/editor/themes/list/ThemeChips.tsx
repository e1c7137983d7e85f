import { defaultTokens } from '@/catalog/themeTokens'
import { tokensOf, type Theme } from '@/model/theme/record'
import { resolveToken } from '@/model/theme/resolve'
import { modeOf } from '@/model/theme/themeCss'
import styles from './lists.module.css'

const SHOWN = ['background', 'primary', 'accent', 'foreground'] as const

/** A glance at a theme: four of its colours in its light mode. */
export function ThemeChips({ theme }: { readonly theme: Theme }) {
  return (
    <span className={styles.chips} aria-hidden>
      {glanceOf(theme).map((color, at) => (
        <span key={SHOWN[at]} className={styles.chip} style={{ background: color }} />
      ))}
    </span>
  )
}

const glances = new WeakMap<Theme, readonly (string | undefined)[]>()

/** Worked out once per record: a theme may have thousands of tokens. */
function glanceOf(theme: Theme): readonly (string | undefined)[] {
  let glance = glances.get(theme)
  if (!glance) {
    const mode = modeOf(theme, 'light')
    const context = { tokens: tokensOf(theme), defaults: defaultTokens() }
    glance = SHOWN.map((name) => {
      const resolved = resolveToken(name, mode, context)
      return resolved.ok ? resolved.value.value : undefined
    })
    glances.set(theme, glance)
  }
  return glance
}
