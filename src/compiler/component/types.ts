import type { Declarations } from './declarations'
import { parametersOf } from './findComponent'
import type { Node } from './syntax'

const NODE_TYPES =
  /^(?:ReactNode|ReactElement|ReactChild|ReactChildren|ReactFragment|ReactPortal|Element)$/

/** The types that a value may have; those of nothing left out, aliases of this file looked through. */
export function flat(type: Node, file: Declarations, depth = 0): Node[] {
  if (depth > 12) return []
  switch (type.type) {
    case 'TSParenthesizedType':
      return flat(type.typeAnnotation, file, depth + 1)
    case 'TSUnionType':
      return type.types.flatMap((part) => flat(part, file, depth + 1))
    case 'TSUndefinedKeyword':
    case 'TSNullKeyword':
    case 'TSVoidKeyword':
    case 'TSNeverKeyword':
      return []
    case 'TSIntersectionType': {
      // `string & {}` keeps a text apart from its suggestions.
      const texts = type.types.filter(isText)
      return texts.length > 0 ? texts.slice(0, 1) : [type]
    }
    case 'TSTypeReference': {
      if (type.typeName.type !== 'Identifier') return [type]
      const { name } = type.typeName
      if (name === 'NonNullable' || name === 'Readonly') {
        const [inner] = parametersOf(type)
        return inner ? flat(inner, file, depth + 1) : []
      }
      const [declared] = file.types.get(name) ?? []
      return declared?.type === 'TSTypeAliasDeclaration'
        ? flat(declared.typeAnnotation, file, depth + 1)
        : [type]
    }
    case 'TSTypeOperator':
      return type.operator === 'readonly' ? flat(type.typeAnnotation, file, depth + 1) : [type]
    default:
      return [type]
  }
}

/** Whether a type is of texts, whatever they say. */
export function isText(type: Node): boolean {
  return type.type === 'TSStringKeyword' || type.type === 'TSTemplateLiteralType'
}

/** Whether a type is of what React draws. */
export function isNodeType(type: Node): boolean {
  if (type.type !== 'TSTypeReference') return false
  const { typeName } = type
  if (typeName.type === 'Identifier') {
    return typeName.name !== 'Element' && NODE_TYPES.test(typeName.name)
  }
  // React.ReactNode, JSX.Element
  return NODE_TYPES.test(typeName.right.name)
}

/** The number, switch or text that a type is alone; `undefined` for every other type. */
export function literalValue(type: Node): unknown {
  if (type.type !== 'TSLiteralType') return undefined
  const { literal } = type
  if (literal.type === 'UnaryExpression' && literal.argument.type === 'NumericLiteral') {
    return -literal.argument.value
  }
  return 'value' in literal ? literal.value : undefined
}

/** The type of the entries of a list; `undefined` for what is no list. */
export function elementOf(type: Node): Node | undefined {
  if (type.type === 'TSArrayType') return type.elementType
  if (type.type !== 'TSTypeReference' || type.typeName.type !== 'Identifier') return undefined
  return /^(?:Array|ReadonlyArray)$/.test(type.typeName.name) ? parametersOf(type)[0] : undefined
}
