import type { Json } from '@/model/json'
import type { Expression, Node } from './syntax'

/** Finds what a name of the file was set to; `undefined` for one that is not a constant of it. */
export type Lookup = (name: string) => Expression | undefined

/** How many names may stand for one another before a value is given up. */
const DEEPEST = 20

/** The value that an expression is, where it can be said without running it. */
export function readValue(
  expression: Node | null | undefined,
  lookup: Lookup,
  depth = 0,
): Json | undefined {
  if (!expression || depth > DEEPEST) return undefined
  const inner = (node: Node | null | undefined) => readValue(node, lookup, depth + 1)
  switch (expression.type) {
    case 'StringLiteral':
    case 'NumericLiteral':
    case 'BooleanLiteral':
      return expression.value
    case 'NullLiteral':
      return null
    case 'TemplateLiteral':
      return expression.expressions.length === 0
        ? (expression.quasis[0]?.value.cooked ?? undefined)
        : undefined
    case 'UnaryExpression': {
      const value = inner(expression.argument)
      if (typeof value === 'number' && expression.operator === '-') return -value
      return typeof value === 'number' && expression.operator === '+' ? value : undefined
    }
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
    case 'TSNonNullExpression':
    case 'ParenthesizedExpression':
      return inner(expression.expression)
    case 'Identifier':
      return inner(lookup(expression.name))
    case 'ArrayExpression': {
      const values = expression.elements.map((element) => inner(element))
      return values.every((value) => value !== undefined) ? values : undefined
    }
    case 'ObjectExpression': {
      const entries: [string, Json][] = []
      for (const property of expression.properties) {
        if (property.type !== 'ObjectProperty' || property.computed) return undefined
        const key = keyName(property.key)
        const value = inner(property.value as Node)
        if (key === undefined || value === undefined) return undefined
        entries.push([key, value])
      }
      return Object.fromEntries(entries)
    }
    default:
      return undefined
  }
}

/** The name that a key is written as. */
export function keyName(key: { readonly type: string }): string | undefined {
  const named = key as Node
  if (named.type === 'Identifier') return named.name
  if (named.type === 'StringLiteral') return named.value
  return named.type === 'NumericLiteral' ? String(named.value) : undefined
}
