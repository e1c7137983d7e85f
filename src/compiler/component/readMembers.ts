import type { Declarations } from './declarations'
import { parametersOf } from './findComponent'
import { keyName } from './readValue'
import type { Node, TypeMember } from './syntax'

/** A prop as its type declares it. */
export interface Member {
  readonly type: Node
  readonly optional: boolean
  /** What its comment stands above. */
  readonly source: TypeMember | undefined
}

export type Members = ReadonlyMap<string, Member>

const NONE: Members = new Map()
const DEEPEST = 12
const CHILDREN: Member = {
  // What `PropsWithChildren` adds.
  type: { type: 'TSTypeReference', typeName: { type: 'Identifier', name: 'ReactNode' } },
  optional: true,
  source: undefined,
}

/** The members of an object type, as far as this file declares them. What is imported has none that can be seen. */
export function readMembers(type: Node | undefined, file: Declarations, depth = 0): Members {
  if (!type || depth > DEEPEST) return NONE
  const inner = (of: Node | undefined) => readMembers(of, file, depth + 1)
  switch (type.type) {
    case 'TSParenthesizedType':
      return inner(type.typeAnnotation)
    case 'TSTypeLiteral':
      return ownMembers(type.members)
    case 'TSIntersectionType':
      return joined(type.types.map(inner))
    case 'TSUnionType':
      return united(type.types.map(inner).filter((members) => members.size > 0))
    case 'TSTypeReference':
      return type.typeName.type === 'Identifier'
        ? membersOfName(type.typeName.name, parametersOf(type), file, depth + 1)
        : type.typeName.right.name === 'PropsWithChildren'
          ? withChildren(inner(parametersOf(type)[0]))
          : NONE
    default:
      return NONE
  }
}

function membersOfName(
  name: string,
  parameters: readonly Node[],
  file: Declarations,
  depth: number,
): Members {
  const inner = (of: Node | undefined) => readMembers(of, file, depth)
  if (depth > DEEPEST) return NONE
  const declared = file.types.get(name)
  if (declared) {
    return joined(
      declared.flatMap((declaration) => {
        if (declaration.type === 'TSTypeAliasDeclaration')
          return [inner(declaration.typeAnnotation)]
        if (declaration.type !== 'TSInterfaceDeclaration') return []
        const parents = (declaration.extends ?? []).map((parent) =>
          parent.expression.type === 'Identifier'
            ? membersOfName(parent.expression.name, parametersOf(parent), file, depth + 1)
            : NONE,
        )
        return [...parents, ownMembers(declaration.body.body)]
      }),
    )
  }
  const [first, second] = parameters
  switch (name) {
    case 'PropsWithChildren':
      return withChildren(inner(first))
    case 'Readonly':
    case 'NonNullable':
      return inner(first)
    case 'Partial':
      return changed(inner(first), (member) => ({ ...member, optional: true }))
    case 'Required':
      return changed(inner(first), (member) => ({ ...member, optional: false }))
    case 'Omit': {
      const without = new Set(literalNames(second, file))
      return new Map([...inner(first)].filter(([key]) => !without.has(key)))
    }
    case 'Pick': {
      const only = new Set(literalNames(second, file))
      return new Map([...inner(first)].filter(([key]) => only.has(key)))
    }
    default:
      return NONE
  }
}

function ownMembers(list: readonly TypeMember[]): Members {
  const members = new Map<string, Member>()
  for (const source of list) {
    if (source.type !== 'TSPropertySignature' && source.type !== 'TSMethodSignature') continue
    const name = keyName(source.key)
    if (name === undefined || source.computed) continue
    const annotation = source.typeAnnotation
    const isMethod = source.type === 'TSMethodSignature'
    const type =
      !isMethod && annotation?.type === 'TSTypeAnnotation'
        ? annotation.typeAnnotation
        : ({ type: isMethod ? 'TSFunctionType' : 'TSUnknownKeyword' } as Node)
    members.set(name, { type, optional: source.optional === true, source })
  }
  return members
}

function joined(all: readonly Members[]): Members {
  return new Map(all.flatMap((members) => [...members]))
}

/** Of several shapes a prop may have any; one that only some of them have may be left out. */
function united(all: readonly Members[]): Members {
  const [only] = all
  if (all.length <= 1) return only ?? NONE
  const result = new Map<string, Member>()
  for (const name of new Set(all.flatMap((members) => [...members.keys()]))) {
    const found = all.flatMap((members) => members.get(name) ?? [])
    const [first] = found
    if (!first) continue
    const types = found.map(({ type }) => type)
    result.set(name, {
      type: types.length === 1 ? first.type : ({ type: 'TSUnionType', types } as Node),
      optional: found.length < all.length || found.some(({ optional }) => optional),
      source: first.source,
    })
  }
  return result
}

function withChildren(members: Members): Members {
  return new Map([...members, ['children', CHILDREN] as const])
}

function changed(members: Members, change: (member: Member) => Member): Members {
  return new Map([...members].map(([name, member]) => [name, change(member)]))
}

/** The texts that a type of literals stands for: `'a' | 'b'`; none where it is not one. */
export function literalNames(type: Node | undefined, file: Declarations, depth = 0): string[] {
  if (!type || depth > DEEPEST) return []
  const inner = (of: Node) => literalNames(of, file, depth + 1)
  switch (type.type) {
    case 'TSLiteralType': {
      const value = file.read(type.literal)
      return typeof value === 'string' ? [value] : []
    }
    case 'TSParenthesizedType':
      return inner(type.typeAnnotation)
    case 'TSUnionType':
      return type.types.flatMap(inner)
    case 'TSTypeReference':
      return type.typeName.type === 'Identifier' ? namesOf(type.typeName.name, file, depth) : []
    case 'TSTypeOperator':
      return type.operator === 'keyof' ? keysOf(type.typeAnnotation, file) : []
    case 'TSIndexedAccessType': {
      // (typeof SIZES)[number]
      const object = type.objectType
      const query = object.type === 'TSParenthesizedType' ? object.typeAnnotation : object
      const value = valueOfQuery(query, file)
      const values = Array.isArray(value) ? (value as readonly unknown[]) : []
      const isTexts = values.length > 0 && values.every((one) => typeof one === 'string')
      return isTexts ? [...values] : []
    }
    default:
      return []
  }
}

function namesOf(name: string, file: Declarations, depth: number): string[] {
  return (file.types.get(name) ?? []).flatMap((declaration) => {
    if (declaration.type === 'TSTypeAliasDeclaration') {
      return literalNames(declaration.typeAnnotation, file, depth + 1)
    }
    if (declaration.type !== 'TSEnumDeclaration') return []
    const values = declaration.members.map(({ initializer }) => file.read(initializer as Node))
    return values.every((value) => typeof value === 'string') ? values : []
  })
}

function keysOf(type: Node, file: Declarations): string[] {
  const value = valueOfQuery(type, file)
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return Object.keys(value)
  // The values may be styles or functions that cannot be read; the keys still can.
  const written = type.type === 'TSTypeQuery' ? queried(type) : undefined
  const named = written === undefined ? undefined : unwrapped(file.lookup(written))
  if (named?.type !== 'ObjectExpression') return [...readMembers(type, file).keys()]
  return named.properties.flatMap((property) =>
    property.type === 'SpreadElement' ? [] : (keyName(property.key) ?? []),
  )
}

function valueOfQuery(type: Node, file: Declarations) {
  const name = type.type === 'TSTypeQuery' ? queried(type) : undefined
  return name === undefined ? undefined : file.read(file.lookup(name))
}

function queried(type: Extract<Node, { type: 'TSTypeQuery' }>): string | undefined {
  return type.exprName.type === 'Identifier' ? type.exprName.name : undefined
}

function unwrapped(node: Node | undefined): Node | undefined {
  return node?.type === 'TSAsExpression' || node?.type === 'TSSatisfiesExpression'
    ? unwrapped(node.expression)
    : node
}
