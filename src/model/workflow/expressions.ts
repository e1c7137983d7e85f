import { compile, type Expression, type ExpressionError } from '../expression'
import { renamed } from '../expression/rename'
import { compileTemplate, renamedInTemplate } from '../expression/template'
import { isJsonObject, type Json } from '../json'
import type { Result } from '../result'
import { kindOf } from './kinds'
import type { ParamSpec } from './kinds/kind'
import type { WorkflowNode } from './types'

/** A text of a step in the expression language, and where it stands. */
export interface NodeText {
  readonly param: ParamSpec
  /** In a list of fields or cases: which of them. */
  readonly index?: number
  readonly form: 'expression' | 'template'
  readonly text: string
}

/** Every text of a step that the engine evaluates, empty ones left out. */
export function textsOf(node: WorkflowNode): readonly NodeText[] {
  return (kindOf(node.kind)?.params ?? []).flatMap((param): NodeText[] => {
    const value = node.params[param.name]
    if (param.type === 'expression' || param.type === 'template') {
      return typeof value === 'string' && value.trim() !== ''
        ? [{ param, form: param.type, text: value }]
        : []
    }
    const [key, form] = LISTS[param.type] ?? []
    if (key === undefined || form === undefined || !Array.isArray(value)) return []
    return (value as readonly Json[]).flatMap((item, index) => {
      const text = isJsonObject(item) ? item[key] : undefined
      return typeof text === 'string' && text.trim() !== '' ? [{ param, index, form, text }] : []
    })
  })
}

/** Where in the items of a list the text stands, and which form it has. */
const LISTS: Readonly<Partial<Record<ParamSpec['type'], readonly [string, NodeText['form']]>>> = {
  fields: ['value', 'template'],
  cases: ['when', 'expression'],
}

/** A text as the engine reads it. */
export function readText({
  form,
  text,
}: Pick<NodeText, 'form' | 'text'>): Result<Expression, ExpressionError> {
  return form === 'template' ? compileTemplate(text) : compile(text)
}

/**
 * The parameters of a step in which a slug is read by another name: only those that change. `nodes.old` becomes `nodes.new`, by
 * syntax, so that equal words elsewhere stay.
 */
export function paramsWithSlug(
  node: WorkflowNode,
  old: string,
  slug: string,
): Readonly<Record<string, Json>> {
  const path = ['nodes', old]
  const changed: Record<string, Json> = {}
  for (const { param, index, form, text } of textsOf(node)) {
    const edited =
      form === 'template' ? renamedInTemplate(text, path, slug) : renamed(text, path, slug)
    if (edited === text) continue
    if (index === undefined) changed[param.name] = edited
    else {
      const list = (changed[param.name] ?? node.params[param.name]) as readonly Json[]
      const [key = ''] = LISTS[param.type] ?? []
      changed[param.name] = list.map((item, at) =>
        at === index && isJsonObject(item) ? { ...item, [key]: edited } : item,
      )
    }
  }
  return changed
}
