import { isJsonObject, type Json, type JsonObject } from '../json'
import { escaped } from './schemaPlaces'

/** Something in a schema that a model cannot be made of, and where. */
export interface SchemaProblem {
  /** A JSON pointer. */
  readonly pointer: string
  readonly sentence: string
  /** Whether it is the name at the pointer, not its value. */
  readonly isName?: boolean
}

const DEEPEST = 500
/** What lies below these is data, not schema. */
const DATA = new Set(['default', 'const', 'enum', 'examples', 'x-relation'])

/** The references of a schema that lead to themselves, out of it, or nowhere. */
export function problemsOfRefs(root: JsonObject): SchemaProblem[] {
  const problems: SchemaProblem[] = []
  const done = new Set<Json>()
  const open = new Set<Json>()

  function visit(value: Json | undefined, pointer: string, depth: number): void {
    if (typeof value !== 'object' || value === null || done.has(value)) return
    if (depth > DEEPEST) {
      problems.push({ pointer, sentence: 'The references lead on and on: make them fewer.' })
      return
    }
    open.add(value)
    for (const [key, below] of Object.entries(value) as [string, Json | undefined][]) {
      if (problems.length > 0 && depth > DEEPEST / 2) break
      if (DATA.has(key) && !Array.isArray(value)) continue
      const place = `${pointer}/${escaped(key)}`
      if (key === '$ref' && typeof below === 'string') follow(below, place, depth)
      else visit(below, place, depth + 1)
    }
    open.delete(value)
    done.add(value)
  }
  function follow(ref: string, pointer: string, depth: number): void {
    if (!ref.startsWith('#')) {
      const sentence = `“${ref}” is not in this schema: copy it below “$defs”.`
      problems.push({ pointer, sentence })
      return
    }
    const target = targetOf(root, ref)
    if (target === undefined) {
      problems.push({ pointer, sentence: `There is nothing at “${ref}”.` })
    } else if (open.has(target)) {
      const sentence = `“${ref}” leads back to itself. To point to another record, use “x-relation”.`
      problems.push({ pointer, sentence })
    } else visit(target, pointer, depth + 1)
  }

  visit(root, '', 0)
  return problems
}

/** What a reference within a schema leads to. */
function targetOf(root: JsonObject, ref: string): Json | undefined {
  let at: Json | undefined = root
  for (const part of ref.slice(1).split('/').slice(1)) {
    const name = decoded(part).replaceAll('~1', '/').replaceAll('~0', '~')
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, name)) return undefined
    at = (at as Readonly<Record<string, Json | undefined>>)[name]
  }
  return ref === '#' || ref.startsWith('#/') ? at : undefined
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

/** A schema with what its reference leads to, as far as that says something else. The references were looked at before. */
export function resolvedIn(root: JsonObject, schema: JsonObject): JsonObject {
  let all = schema
  let next: Json | undefined = schema['$ref']
  for (let steps = 0; typeof next === 'string' && steps < DEEPEST; steps++) {
    const target = targetOf(root, next)
    if (!isJsonObject(target)) break
    all = { ...target, ...all }
    next = target['$ref']
  }
  return all
}
