import type { ParseResult } from '@babel/parser'

/** The kinds of syntax that are read here, by the names that the parser gives them. */
export type Program = ParseResult['program']
export type Statement = Program['body'][number]
export type Expression = StatementOf<'ExpressionStatement'>['expression']
export type TypeNode = StatementOf<'TSTypeAliasDeclaration'>['typeAnnotation']
export type TypeMember = StatementOf<'TSInterfaceDeclaration'>['body']['body'][number]
export type StatementOf<T extends Statement['type']> = Extract<Statement, { readonly type: T }>
export type ExpressionOf<T extends Expression['type']> = Extract<Expression, { readonly type: T }>

type ClassMember = StatementOf<'ClassDeclaration'>['body']['body'][number]
type ObjectMember = ExpressionOf<'ObjectExpression'>['properties'][number]

/** Whatever has a place in a source. */
export type Node =
  | Program
  | Statement
  | Expression
  | TypeNode
  | TypeMember
  | ClassMember
  | ObjectMember

/** What lies directly in a node, in the order of the source. */
export function childrenOf(node: Node): Node[] {
  const children: Node[] = []
  for (const [key, value] of Object.entries(node) as [string, unknown][]) {
    if (key === 'loc' || key === 'extra' || key.endsWith('Comments')) continue
    if (isNode(value)) children.push(value)
    else if (Array.isArray(value)) children.push(...(value as unknown[]).filter(isNode))
  }
  return children
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value
}
