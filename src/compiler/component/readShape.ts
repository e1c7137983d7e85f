import type { JsonShape, ShapeField } from '@/model/props/shape'
import type { Declarations } from './declarations'
import { parametersOf } from './findComponent'
import { literalNames, readMembers } from './readMembers'
import { elementOf, flat, isNodeType, isText, literalValue } from './types'
import type { Node } from './syntax'

/** Types below each other, after which anything is allowed. */
const DEEPEST = 8
/** The types that one lies in, outermost first: by name where they have one. */
type Path = readonly unknown[]
const ANY: JsonShape = { is: 'any' }

/**
 * The shape of the JSON that a type takes; `undefined` for what no JSON can be, such as a function or a node, and for types that
 * other files declare, which may be either.
 */
export function readShape(type: Node, file: Declarations, path: Path = []): JsonShape | undefined {
  const parts = flat(type, file)
  const shapes = parts.map((part) => {
    const name = nameOf(part)
    // A type that contains itself takes anything there, or it would have no end.
    return path.length > DEEPEST || path.includes(name) ? ANY : shapeOf(part, file, [...path, name])
  })
  const found = shapes.filter((shape) => shape !== undefined)
  if (found.length === 0 || found.length < shapes.length) return undefined
  const values = found.flatMap((shape) => (shape.is === 'value' ? shape.values : []))
  const others = found.filter(({ is }) => is !== 'value')
  const all: JsonShape[] = values.length > 0 ? [{ is: 'value', values }, ...others] : others
  return all.length === 1 ? all[0] : { is: 'either', of: all }
}

function nameOf(type: Node): unknown {
  return type.type === 'TSTypeReference' && type.typeName.type === 'Identifier'
    ? type.typeName.name
    : type
}

function shapeOf(type: Node, file: Declarations, path: Path): JsonShape | undefined {
  if (isText(type)) return { is: 'text' }
  if (isNodeType(type)) return undefined
  const names = literalNames(type, file)
  if (names.length > 0) return { is: 'value', values: names }
  const inner = (of: Node | undefined) => of && readShape(of, file, path)
  switch (type.type) {
    case 'TSNumberKeyword':
      return { is: 'number' }
    case 'TSBooleanKeyword':
      return { is: 'switch' }
    case 'TSAnyKeyword':
    case 'TSUnknownKeyword':
      return ANY
    case 'TSObjectKeyword':
      return { is: 'record', of: ANY }
    case 'TSLiteralType': {
      const value = literalValue(type)
      return typeof value === 'number' || typeof value === 'boolean'
        ? { is: 'value', values: [value] }
        : undefined
    }
    case 'TSTupleType': {
      const of = type.elementTypes.map((element) =>
        inner(element.type === 'TSNamedTupleMember' ? element.elementType : (element as Node)),
      )
      return of.every((one) => one !== undefined) ? { is: 'tuple', of } : undefined
    }
    default: {
      const element = elementOf(type)
      if (element) {
        const of = inner(element)
        return of && { is: 'list', of }
      }
      return recordOf(type, inner) ?? objectOf(type, file, path)
    }
  }
}

/** `Record<string, number>`, or an object of which only the type of its values is known. */
function recordOf(
  type: Node,
  inner: (of: Node | undefined) => JsonShape | undefined,
): JsonShape | undefined {
  if (type.type !== 'TSTypeReference' || type.typeName.type !== 'Identifier') return undefined
  if (type.typeName.name !== 'Record') return undefined
  const of = inner(parametersOf(type)[1])
  return of && { is: 'record', of }
}

/** An object with known keys. One that needs what JSON cannot be has no shape; what is optional of that is left out. */
function objectOf(type: Node, file: Declarations, path: Path): JsonShape | undefined {
  const members = readMembers(type, file)
  if (members.size === 0) {
    const signature = type.type === 'TSTypeLiteral' ? type.members[0] : undefined
    if (signature?.type !== 'TSIndexSignature') return undefined
    const annotation = signature.typeAnnotation
    const of =
      annotation?.type === 'TSTypeAnnotation' && readShape(annotation.typeAnnotation, file, path)
    return of ? { is: 'record', of } : undefined
  }
  const fields: Record<string, ShapeField> = {}
  for (const [name, member] of members) {
    const shape = readShape(member.type, file, path)
    if (!shape && !member.optional) return undefined
    if (shape) fields[name] = { shape, ...(member.optional && { optional: true as const }) }
  }
  return { is: 'object', fields }
}
