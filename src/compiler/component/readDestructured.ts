import type { Json } from '@/model/json'
import type { Declarations } from './declarations'
import type { FoundComponent } from './findComponent'
import { keyName } from './readValue'
import type { Node, Statement } from './syntax'

/** The props that a function takes apart, with their defaults where these can be read. */
export type Taken = ReadonlyMap<string, Json | undefined>

interface Pattern {
  readonly type: 'ObjectPattern'
  readonly properties: readonly {
    readonly type: string
    readonly key?: { readonly type: string }
    readonly value?: { readonly type: string; readonly right?: unknown }
    readonly computed?: boolean
  }[]
}

/** Reads `({ a = 1, b })` and, of a function that takes `props`, `const { a = 1, b } = props` at its head. */
export function readDestructured(callable: FoundComponent['callable'], file: Declarations): Taken {
  const [first] = callable?.params ?? []
  const param = (first?.type === 'AssignmentPattern' ? first.left : first) as
    | { readonly type: string; readonly name?: string }
    | undefined
  if (!param) return new Map()
  if (isPattern(param)) return takenBy(param, file)
  const { body } = callable ?? {}
  if (body?.type !== 'BlockStatement' || param.name === undefined) return new Map()
  return new Map(body.body.flatMap((statement) => [...takenFrom(param.name, statement, file)]))
}

function takenFrom(name: string | undefined, statement: Statement, file: Declarations): Taken {
  if (statement.type !== 'VariableDeclaration') return new Map()
  return new Map(
    statement.declarations.flatMap(({ id, init }) =>
      isPattern(id) && init?.type === 'Identifier' && init.name === name
        ? [...takenBy(id, file)]
        : [],
    ),
  )
}

function takenBy({ properties }: Pattern, file: Declarations): Taken {
  const taken = new Map<string, Json | undefined>()
  for (const property of properties) {
    if (property.type !== 'ObjectProperty' || property.computed || !property.key) continue
    const name = keyName(property.key)
    if (name === undefined) continue
    const { value } = property
    const hasDefault = value?.type === 'AssignmentPattern'
    taken.set(name, hasDefault ? file.read(value.right as Node) : undefined)
  }
  return taken
}

function isPattern(node: unknown): node is Pattern {
  return (
    typeof node === 'object' && node !== null && 'type' in node && node.type === 'ObjectPattern'
  )
}
