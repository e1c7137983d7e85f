import type { Json } from '@/model/json'
import { emptyOf } from '@/model/props/shape'
import type { PropKind, PropSpec } from '@/model/props/specs'
import type { Declarations } from './declarations'
import { firstSentence, readComment, type Comment } from './readComment'
import { literalNames, readMembers, type Member } from './readMembers'
import { readShape } from './readShape'
import type { Node } from './syntax'
import { elementOf, flat, isNodeType, isText, literalValue } from './types'
import { labelOf, soundsLikeHandler, textKind } from './words'

/** What a prop turned out to be: a field, a place for nodes, or nothing that can be edited. */
export type ReadProp =
  | { readonly is: 'field'; readonly spec: PropSpec }
  | { readonly is: 'slot' }
  | { readonly is: 'nothing' }

const NOTHING: ReadProp = { is: 'nothing' }
const SLOT: ReadProp = { is: 'slot' }
const DEEPEST = 6

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
  const list = parts.length === 1 && part ? listOf(part, file, depth) : undefined
  return list ?? jsonOf(type, file)
}

/** Lists and objects that no other field is for; a type that says nothing at all has no field. */
function jsonOf(type: Node, file: Declarations): Kind | undefined {
  const shape = readShape(type, file)
  return shape && shape.is !== 'any' ? { kind: 'json', shape } : undefined
}

function choiceOf(values: readonly string[]): Kind {
  const isShort = values.length >= 2 && values.length <= 4 && values.join('').length <= 24
  return { kind: 'choice', options: values, display: isShort ? 'segments' : 'list' }
}

function literalIs(type: Node, what: 'boolean' | 'number'): boolean {
  return typeof literalValue(type) === what
}

/** A list of objects, each with fields of its own. A list in such an entry is edited as JSON. */
function listOf(type: Node, file: Declarations, depth: number): Kind | undefined {
  const element = elementOf(type)
  if (!element) return undefined
  const fields: Record<string, PropSpec> = {}
  const entry: Record<string, Json> = {}
  for (const [name, member] of readMembers(element, file)) {
    const read = readSpec(name, member, file, depth + 1)
    if (read.is !== 'field') continue
    const { kind, label, help } = read.spec
    const inner = kind === 'list' ? jsonOf(member.type, file) : undefined
    if (kind === 'list' && !inner) continue
    const spec = inner
      ? ({ ...inner, label, ...(help !== undefined && { help }) } as PropSpec)
      : read.spec
    fields[name] = spec
    entry[name] = standIn(spec)
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
    case 'json':
      return spec.shape ? emptyOf(spec.shape) : null
    case 'text':
    case 'longText':
      return spec.label
  }
}
