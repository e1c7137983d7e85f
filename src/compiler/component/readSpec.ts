import type { Json } from '@/model/json'
import type { PropKind, PropSpec } from '@/model/props/specs'
import type { Declarations } from './declarations'
import { parametersOf } from './findComponent'
import { firstSentence, readComment, type Comment } from './readComment'
import { literalNames, readMembers, type Member } from './readMembers'
import type { Node } from './syntax'
import { labelOf, soundsLikeHandler, textKind } from './words'

/** What a prop turned out to be: a field, a place for nodes, or nothing that can be edited. */
export type ReadProp =
  | { readonly is: 'field'; readonly spec: PropSpec }
  | { readonly is: 'slot' }
  | { readonly is: 'nothing' }

const NOTHING: ReadProp = { is: 'nothing' }
const SLOT: ReadProp = { is: 'slot' }
const DEEPEST = 6

const NODE_TYPES =
  /^(?:ReactNode|ReactElement|ReactChild|ReactChildren|ReactFragment|ReactPortal|Element)$/
/** Kinds that a comment may ask for with `@kind`. */
const ASKED: readonly PropKind[] = ['text', 'longText', 'url', 'image', 'color', 'icon', 'spacing']

/** What a prop is by its type, its name and its comment. */
export function readSpec(name: string, member: Member, file: Declarations, depth = 0): ReadProp {
  if (soundsLikeHandler(name) || depth > DEEPEST) return NOTHING
  const comment = readComment(member.source)
  const found = kindOf(name, member.type, file, depth)
  if (found === undefined) return NOTHING
  if (found === 'slot') return SLOT
  const help = comment.tags.get('help') ?? firstSentence(comment.text)
  const label = comment.tags.get('label') ?? labelOf(name)
  return {
    is: 'field',
    spec: { ...asked(found, comment), label, ...(help !== undefined && { help }) } as PropSpec,
  }
}

type Kind = { readonly kind: PropKind } & Readonly<Record<string, unknown>>

function kindOf(
  name: string,
  type: Node,
  file: Declarations,
  depth: number,
): Kind | 'slot' | undefined {
  const parts = flat(type, file)
  if (parts.length === 0) return undefined
  if (parts.some(isNodeType)) return 'slot'
  const choices = parts.flatMap((part) => literalNames(part, file))
  const isChoice = choices.length > 0 && parts.every((part) => literalNames(part, file).length > 0)
  if (isChoice) return choiceOf([...new Set(choices)])
  if (parts.every((part) => part.type === 'TSBooleanKeyword' || literalIs(part, 'boolean'))) {
    return { kind: 'switch' }
  }
  if (parts.every((part) => part.type === 'TSNumberKeyword')) return { kind: 'number' }
  if (parts.every((part) => literalIs(part, 'number'))) {
    const numbers = parts.map((part) => literalValue(part) as number)
    const isWhole = numbers.every((value) => Number.isInteger(value))
    const range = { min: Math.min(...numbers), max: Math.max(...numbers) }
    return { kind: 'number', ...range, ...(isWhole && { step: 1 }) }
  }
  if (parts.some(isText)) return { kind: textKind(name) }
  if (parts.some((part) => part.type === 'TSNumberKeyword')) return { kind: 'number' }
  const [part] = parts
  return parts.length === 1 && part ? listOf(part, file, depth) : undefined
}

function choiceOf(values: readonly string[]): Kind {
  const isShort = values.length >= 2 && values.length <= 4 && values.join('').length <= 24
  return { kind: 'choice', options: values, display: isShort ? 'segments' : 'list' }
}

/** The types that a value may have; those of nothing left out, aliases of this file looked through. */
function flat(type: Node, file: Declarations, depth = 0): Node[] {
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

function isText(type: Node): boolean {
  return type.type === 'TSStringKeyword' || type.type === 'TSTemplateLiteralType'
}

function isNodeType(type: Node): boolean {
  if (type.type !== 'TSTypeReference') return false
  const { typeName } = type
  if (typeName.type === 'Identifier') {
    return typeName.name !== 'Element' && NODE_TYPES.test(typeName.name)
  }
  // React.ReactNode, JSX.Element
  return NODE_TYPES.test(typeName.right.name)
}

function literalValue(type: Node): unknown {
  if (type.type !== 'TSLiteralType') return undefined
  const { literal } = type
  if (literal.type === 'UnaryExpression' && literal.argument.type === 'NumericLiteral') {
    return -literal.argument.value
  }
  return 'value' in literal ? literal.value : undefined
}

function literalIs(type: Node, what: 'boolean' | 'number'): boolean {
  return typeof literalValue(type) === what
}

/** A list of objects; a list of anything else has no field. */
function listOf(type: Node, file: Declarations, depth: number): Kind | undefined {
  const element = elementOf(type)
  if (!element) return undefined
  const fields: Record<string, PropSpec> = {}
  const entry: Record<string, Json> = {}
  for (const [name, member] of readMembers(element, file)) {
    const read = readSpec(name, member, file, depth + 1)
    if (read.is !== 'field' || read.spec.kind === 'list') continue
    fields[name] = read.spec
    entry[name] = standIn(read.spec)
  }
  const summary = summaryOf(fields)
  return summary === undefined ? undefined : { kind: 'list', fields, summary, entry }
}

/** The field by which an entry is told from the others. */
export function summaryOf(fields: Readonly<Record<string, PropSpec>>): string | undefined {
  const [first] = Object.keys(fields)
  const text = Object.entries(fields).find(([, { kind }]) => kind === 'text')
  return text?.[0] ?? first
}

function elementOf(type: Node): Node | undefined {
  if (type.type === 'TSArrayType') return type.elementType
  if (type.type !== 'TSTypeReference' || type.typeName.type !== 'Identifier') return undefined
  return /^(?:Array|ReadonlyArray)$/.test(type.typeName.name) ? parametersOf(type)[0] : undefined
}

/** What the comment says of a kind: `@kind color`, `@min 0`, `@max 10`, `@step 1`, `@unit px`, `@placeholder …`. */
function asked(found: Kind, { tags }: Comment): Kind {
  const wanted = ASKED.find((kind) => kind === tags.get('kind'))
  const isWords = ['text', 'longText', 'url', 'image', 'color'].includes(found.kind)
  const kind = wanted !== undefined && isWords ? wanted : found.kind
  if (kind === 'number') {
    const numbers = ['min', 'max', 'step'].flatMap((key) => {
      const value = Number(tags.get(key) || Number.NaN)
      return Number.isFinite(value) ? [[key, value] as const] : []
    })
    const unit = tags.get('unit')
    return { ...found, ...Object.fromEntries(numbers), ...(unit && { unit }) }
  }
  const placeholder = kind === 'text' || kind === 'longText' ? tags.get('placeholder') : undefined
  return { ...found, kind, ...(placeholder && { placeholder }) }
}

/** What a component is called with where a value that it needs is not given yet. */
export function standIn(spec: PropSpec): Json {
  switch (spec.kind) {
    case 'number':
      return spec.min ?? 0
    case 'switch':
      return false
    case 'choice': {
      const [first] = spec.options
      return typeof first === 'string' ? first : (first?.value ?? '')
    }
    case 'color':
      return 'var(--primary)'
    case 'spacing':
      return '4'
    case 'icon':
      return 'star'
    case 'url':
      return '#'
    case 'image':
      return ''
    case 'list':
      return []
    case 'text':
    case 'longText':
      return spec.label
  }
}
