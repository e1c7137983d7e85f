import { FOREIGN_NAMES } from './foreignNames'

/** The set's own name (`chevron-down`) of an icon named in any of the usual ways (`ChevronDown`, `CaretDown`). */
export function iconName(name: unknown): string {
  const given = typeof name === 'string' ? name.trim() : ''
  if (Object.hasOwn(FOREIGN_NAMES, given)) return FOREIGN_NAMES[given] ?? ''
  const kebab = given
    .replace(/Icon$/, '')
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replace(/([a-zA-Z])([0-9])/g, '$1-$2')
    .replace(/[\s_]+/g, '-')
    .toLowerCase()
  const foreign = kebab
    .split('-')
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join('')
  return Object.hasOwn(FOREIGN_NAMES, foreign) ? (FOREIGN_NAMES[foreign] ?? kebab) : kebab
}
