import { readValue, type Lookup } from './readValue'
import type { Expression, Node, Program, Statement, StatementOf } from './syntax'

/** A type that a file declares. */
export type TypeDeclaration = StatementOf<
  'TSInterfaceDeclaration' | 'TSTypeAliasDeclaration' | 'TSEnumDeclaration'
>

/** A value that a file declares, with the statement that carries its comment. */
export interface ValueDeclaration {
  readonly value: Node
  /** The statement, or the `export` around it. */
  readonly statement: Statement
  /** As in `const Card: FC<Props> = …`. */
  readonly annotation?: Node
}

/** What a file declares at its top, by name, and what it exports. */
export interface Declarations {
  readonly types: ReadonlyMap<string, readonly TypeDeclaration[]>
  readonly values: ReadonlyMap<string, ValueDeclaration>
  /** From the exported name to what it is: `default` too. */
  readonly exports: ReadonlyMap<string, ValueDeclaration | string>
  readonly lookup: Lookup
  readonly read: (expression: Node | null | undefined) => ReturnType<typeof readValue>
}

/** Reads what a file declares; nothing inside of functions. */
export function readDeclarations(program: Program): Declarations {
  const types = new Map<string, TypeDeclaration[]>()
  const values = new Map<string, ValueDeclaration>()
  const exports = new Map<string, ValueDeclaration | string>()

  function declare(declaration: Statement, statement: Statement): string[] {
    switch (declaration.type) {
      case 'TSInterfaceDeclaration':
      case 'TSTypeAliasDeclaration':
      case 'TSEnumDeclaration': {
        const { name } = declaration.id
        types.set(name, [...(types.get(name) ?? []), declaration])
        return []
      }
      case 'FunctionDeclaration':
      case 'ClassDeclaration': {
        const name = declaration.id?.name
        if (name === undefined) return []
        values.set(name, { value: declaration, statement })
        return [name]
      }
      case 'VariableDeclaration':
        return declaration.declarations.flatMap(({ id, init }) => {
          if (id.type !== 'Identifier' || !init) return []
          const annotation = typeOf(id)
          values.set(id.name, { value: init, statement, ...(annotation && { annotation }) })
          return [id.name]
        })
      default:
        return []
    }
  }

  for (const statement of program.body) {
    if (statement.type === 'ExportNamedDeclaration') {
      if (statement.declaration) {
        for (const name of declare(statement.declaration, statement)) exports.set(name, name)
      }
      for (const specifier of statement.source ? [] : statement.specifiers) {
        if (specifier.type !== 'ExportSpecifier') continue
        const { exported, local } = specifier
        exports.set(exported.type === 'Identifier' ? exported.name : exported.value, local.name)
      }
    } else if (statement.type === 'ExportDefaultDeclaration') {
      const { declaration } = statement
      const [name] = declare(declaration as Statement, statement)
      exports.set('default', name ?? { value: declaration as Node, statement })
    } else {
      declare(statement, statement)
    }
  }
  const lookup: Lookup = (name) => values.get(name)?.value as Expression | undefined
  return { types, values, exports, lookup, read: (expression) => readValue(expression, lookup) }
}

/** The type that is written after a name or a pattern. */
export function typeOf(node: { readonly typeAnnotation?: unknown }): Node | undefined {
  const annotation = node.typeAnnotation as
    | { readonly type: string; readonly typeAnnotation: Node }
    | null
    | undefined
  return annotation?.type === 'TSTypeAnnotation' ? annotation.typeAnnotation : undefined
}
