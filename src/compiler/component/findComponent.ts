import { typeOf, type Declarations, type ValueDeclaration } from './declarations'
import type { ExpressionOf, Node, Statement, StatementOf } from './syntax'

type Callable =
  | ExpressionOf<'ArrowFunctionExpression' | 'FunctionExpression'>
  | StatementOf<'FunctionDeclaration'>

/** The component of a file, as it is written. */
export interface FoundComponent {
  /** Absent for a class. */
  readonly callable?: Callable
  /** What type its props have, where that is said. */
  readonly propsType?: Node
  /** What stands above these is what its author says of it. */
  readonly statements: readonly Statement[]
}

/**
 * The component that a file is there for: its default export, else the export of that name, else the first
 * export with a capital. `undefined` when no such function is to be seen.
 */
export function findComponent(file: Declarations, name: string): FoundComponent | undefined {
  const wanted = plain(name)
  const capitals = [...file.exports.keys()].filter((key) => /^[A-Z]/.test(key))
  const candidates = ['default', ...capitals.filter((key) => plain(key) === wanted), ...capitals]
  for (const key of candidates) {
    const found = resolve(file.exports.get(key), file)
    if (found) return found
  }
  // A file that exports nothing yet is being written.
  const locals = [...file.values.keys()].filter((key) => /^[A-Z]/.test(key))
  for (const key of [...locals.filter((one) => plain(one) === wanted), ...locals]) {
    const found = resolve(key, file)
    if (found) return found
  }
  return undefined
}

/** A name without what differs between `price-card`, `Price card` and `PriceCard`. */
function plain(name: string): string {
  return name.replaceAll(/[^\p{L}\p{N}]/gu, '').toLowerCase()
}

function resolve(
  of: ValueDeclaration | string | undefined,
  file: Declarations,
  depth = 0,
): FoundComponent | undefined {
  if (of === undefined || depth > 10) return undefined
  if (typeof of === 'string') return resolve(file.values.get(of), file, depth + 1)
  const found = componentIn(of.value, file, depth)
  if (!found) return undefined
  const annotated = of.annotation && propsOfFunctionType(of.annotation)
  const statements = [of.statement, ...found.statements]
  return { ...found, ...(annotated && { propsType: annotated }), statements }
}

function componentIn(node: Node, file: Declarations, depth: number): FoundComponent | undefined {
  switch (node.type) {
    case 'FunctionDeclaration':
    case 'FunctionExpression':
    case 'ArrowFunctionExpression': {
      const [first] = node.params
      const pattern = first?.type === 'AssignmentPattern' ? first.left : first
      const propsType = pattern && typeOf(pattern as { typeAnnotation?: unknown })
      return { callable: node, ...(propsType && { propsType }), statements: [] }
    }
    case 'ClassDeclaration':
    case 'ClassExpression': {
      const [propsType] = parametersOf(node)
      return node.superClass ? { ...(propsType && { propsType }), statements: [] } : undefined
    }
    case 'Identifier':
      return resolve(node.name, file, depth + 1)
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
    case 'ParenthesizedExpression':
    case 'TSNonNullExpression':
      return componentIn(node.expression, file, depth + 1)
    case 'CallExpression': {
      const [inner] = node.arguments
      const found = inner && componentIn(inner as Node, file, depth + 1)
      if (!found) return undefined
      const name = calleeName(node.callee)
      const parameters = parametersOf(node)
      // forwardRef<Element, Props>, memo<Props>
      const given =
        name === 'forwardRef' ? parameters[1] : name === 'memo' ? parameters[0] : undefined
      return { ...found, ...(given && { propsType: given }) }
    }
    default:
      return undefined
  }
}

function calleeName(callee: { readonly type: string }): string | undefined {
  const node = callee as Node
  if (node.type === 'Identifier') return node.name
  return node.type === 'MemberExpression' && node.property.type === 'Identifier'
    ? node.property.name
    : undefined
}

/** The arguments in angle brackets of a call, a class's parent or a reference to a type. */
export function parametersOf(node: object): readonly Node[] {
  const of = node as Record<string, unknown>
  const list = of['typeParameters'] ?? of['superTypeParameters'] ?? of['typeArguments']
  const isList = (value: unknown): value is { readonly params: readonly Node[] } =>
    typeof value === 'object' && value !== null && 'params' in value
  const own = of['superTypeParameters'] ?? list
  return isList(own) ? own.params : []
}

/** `P` of `React.FC<P>`, `FC<P>`, `FunctionComponent<P>`. */
function propsOfFunctionType(type: Node): Node | undefined {
  if (type.type !== 'TSTypeReference') return undefined
  const name = type.typeName.type === 'Identifier' ? type.typeName.name : type.typeName.right.name
  return /^(?:FC|VFC|FunctionComponent|ComponentType|ForwardRefExoticComponent|MemoExoticComponent)$/.test(
    name,
  )
    ? parametersOf(type)[0]
    : undefined
}
