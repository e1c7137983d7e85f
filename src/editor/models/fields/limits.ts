import type { ModelField } from '@/model/data/model'

/** Which limits a type has, and what they are of. */
export const LIMIT_WORDS: Readonly<Record<string, readonly [least: string, most: string]>> = {
  string: ['Least length', 'Most length'],
  text: ['Least length', 'Most length'],
  email: ['Least length', 'Most length'],
  url: ['Least length', 'Most length'],
  number: ['Least', 'Most'],
  integer: ['Least', 'Most'],
  date: ['Earliest', 'Latest'],
  list: ['Least entries', 'Most entries'],
}

/** The types whose texts can be held to a pattern. */
export const PATTERN_TYPES: ReadonlySet<string> = new Set(['string', 'text', 'email', 'url'])

/** The limits of a field in a few letters. */
export function limitsOf({ min, max, pattern, options, type }: ModelField): string {
  const parts: string[] = []
  if (min !== undefined && max !== undefined) parts.push(`${min} – ${max}`)
  else if (min !== undefined) parts.push(`≥ ${min}`)
  else if (max !== undefined) parts.push(`≤ ${max}`)
  if (pattern !== undefined && pattern !== '') parts.push(`/${pattern}/`)
  if (type === 'enum') parts.push((options ?? []).join(', '))
  return parts.join(', ')
}
