import type { Model } from './model'

/** Names that a type of TypeScript cannot have, or that would hide what the text itself uses. */
const TAKEN = new Set(
  'Array Record Readonly Date Promise Object String Number Boolean Symbol Function z'.split(' '),
)

/**
 * The name of each model's type, by the model's id: `user profile` is `UserProfile`. Models of one name are numbered, in their order.
 */
export function typeNames(models: readonly Model[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  const taken = new Set(TAKEN)
  for (const { id, name } of models) {
    const bare = identifierOf(name)
    let unused = bare
    for (let count = 2; taken.has(unused); count++) unused = `${bare}${count}`
    taken.add(unused)
    names.set(id, unused)
  }
  return names
}

function identifierOf(name: string): string {
  const words = name.split(/[^\p{L}\p{N}_$]+/u).filter((word) => word !== '')
  const joined = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('')
  const bare = joined.replace(/^[^\p{L}_$]+/u, '').replaceAll(/[^\p{ID_Continue}$]/gu, '')
  if (bare === '') return 'Model'
  return /^[\p{ID_Start}_$]/u.test(bare) ? bare : `Model${bare}`
}

/** A name of a property as it stands in a type or an object. */
export function propertyName(name: string): string {
  // In an object this name alone would set the prototype.
  if (name === '__proto__') return '["__proto__"]'
  return /^[\p{ID_Start}_$][\p{ID_Continue}$]*$/u.test(name) ? name : JSON.stringify(name)
}

/** A text as a comment of one declaration. */
export function docComment(text: string, indent: string): string[] {
  const lines = text
    .trim()
    .replaceAll('*/', '*\u200b/')
    .split(/\r\n|[\n\r\u2028\u2029]/)
  if (text.trim() === '') return []
  if (lines.length === 1) return [`${indent}/** ${lines[0]} */`]
  return [`${indent}/**`, ...lines.map((line) => `${indent} * ${line}`.trimEnd()), `${indent} */`]
}

/** The fields of a model of which the last of each name counts, as it does in a record that is read by names. */
export function fieldsByName({ fields }: Model): Model['fields'] {
  const last = new Map(fields.map((field) => [field.name, field]))
  return fields.filter((field) => last.get(field.name) === field)
}
