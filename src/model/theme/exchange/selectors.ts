import { isTokenName, type ModeId } from '../record'

const SELECTOR =
  /^(?::root|html|:host|\*)?(?:\.(light|dark)|\[data-(?:theme|mode|scheme|color-scheme)=["']?([a-z][a-z0-9-]{0,63})["']?\])?$/

/** The modes that a rule gives values for: of `:root, [data-theme='dim']` light and dim; none for rules about anything else. */
export function modesOfSelector(prelude: string): readonly ModeId[] {
  if (prelude.length > 1000) return []
  const modes = prelude.split(',').flatMap((selector) => {
    const [all = '', own, named] = SELECTOR.exec(selector.trim()) ?? []
    if (all === '') return []
    const mode = own ?? named ?? 'light'
    return isTokenName(mode) ? [mode] : []
  })
  return [...new Set(modes)]
}

/** `High contrast` of `high-contrast`. */
export function nameOfMode(id: ModeId): string {
  const words = id.replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
