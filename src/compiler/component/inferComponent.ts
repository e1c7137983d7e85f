import type { InferredComponent } from '@/model/component/definition'
import type { SlotSpec } from '@/model/definition'
import type { Json } from '@/model/json'
import { checkProp } from '@/model/props/check'
import type { PropSpec } from '@/model/props/specs'
import { readDeclarations } from './declarations'
import { findComponent } from './findComponent'
import { firstSentence, readComment } from './readComment'
import { readDestructured } from './readDestructured'
import { readMembers } from './readMembers'
import { readSpec, standIn, type ReadProp } from './readSpec'
import { readUntyped } from './readUntyped'
import type { Program } from './syntax'
import { labelOf } from './words'

/** What the canvas gives every component itself. */
const ROOT_PROPS = new Set(['className', 'style', 'id', 'key', 'ref', 'data-node'])

/**
 * Reads from the source of a component which props it takes, what they stand at, where nodes go, and what it is for. What
 * cannot be read has no field; a file without a component has nothing at all.
 */
export function inferComponent(program: Program, name: string): InferredComponent {
  const file = readDeclarations(program)
  const found = findComponent(file, name)
  const props: Record<string, PropSpec> = {}
  const defaults: Record<string, Json> = {}
  const slots: SlotSpec[] = []
  if (!found) return { props, defaults, slots }

  const members = readMembers(found.propsType, file)
  const taken = readDestructured(found.callable, file)
  const isTyped = found.propsType !== undefined
  const names = new Set([...members.keys(), ...(isTyped ? [] : taken.keys())])
  for (const prop of names) {
    if (ROOT_PROPS.has(prop)) continue
    const member = members.get(prop)
    const given = taken.get(prop)
    const read: ReadProp = member ? readSpec(prop, member, file) : readUntyped(prop, given)
    if (read.is === 'slot') slots.push(slotOf(prop))
    if (read.is !== 'field') continue
    props[prop] = read.spec
    const value = given ?? defaultInComment(member?.source, read.spec)
    if (value !== undefined && fits(read.spec, value)) defaults[prop] = value
    else if (member && !member.optional && given === undefined) defaults[prop] = standIn(read.spec)
  }
  const [statement] = found.statements
  const comments = found.statements.map((one) => readComment(one).text)
  const description = firstSentence(
    comments.find((text) => text !== '') ?? readComment(statement).text,
  )
  return { props, defaults, slots, ...(description !== undefined && { description }) }
}

function slotOf(name: string): SlotSpec {
  return name === 'children' ? { name, label: 'Content' } : { name, label: labelOf(name) }
}

function fits(spec: PropSpec, value: Json): boolean {
  return checkProp(spec, value) === undefined
}

/** `@default 'md'` */
function defaultInComment(
  source: Parameters<typeof readComment>[0],
  spec: PropSpec,
): Json | undefined {
  const text = readComment(source).tags.get('default') ?? ''
  if (text === '') return undefined
  const bare = text.replace(/^(['"`])(.*)\1$/, '$2')
  if (spec.kind === 'number') return Number.isFinite(Number(bare)) ? Number(bare) : undefined
  if (spec.kind === 'switch') return bare === 'true' ? true : bare === 'false' ? false : undefined
  if (spec.kind === 'list' || spec.kind === 'json') return jsonIn(text)
  return bare
}

/** `@default ["a", "b"]` */
function jsonIn(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json
  } catch {
    return undefined
  }
}
