import type { EntityCollection } from '../records'

/** The collections whose records hold code or other text that people edit as such. */
export const CODE_COLLECTIONS = [
  'files',
  'components',
  'lambdas',
] as const satisfies readonly EntityCollection[]
export type CodeCollection = (typeof CODE_COLLECTIONS)[number]

/** Names one text of the project. */
export interface CodeTarget {
  readonly collection: CodeCollection
  readonly id: string
}

/** `<collection>:<id>`: a target as one text, for maps and tabs; also the key of its record. */
export type CodeKey = `${CodeCollection}:${string}`

/** The key of a target. */
export function codeKey({ collection, id }: CodeTarget): CodeKey {
  return `${collection}:${id}`
}

/** The field of the record that holds the text. */
export function textField(collection: CodeCollection): 'content' | 'code' {
  return collection === 'files' ? 'content' : 'code'
}

/** A place in a text, both counted from 1. */
export interface CodePosition {
  readonly line: number
  readonly column: number
}
