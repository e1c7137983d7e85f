import { isJsonObject, type Json } from '../../json'
import { StepFailure } from '../kinds/context'
import type { ParamSpec, Params } from '../kinds/kind'
import type { Evaluator } from './names'
import type { StepState } from './state'

/** The parameters of a step as it is run with them: defaults filled in, expressions and templates evaluated. @throws StepFailure */
export function evaluatedParams(step: StepState, evaluator: Evaluator): Params {
  const { kind, node } = step.plan
  const params: Record<string, Json> = { ...node.params }
  for (const spec of kind?.params ?? []) {
    const given = node.params[spec.name] ?? spec.default
    if (given === undefined) continue
    try {
      params[spec.name] = evaluated(step, spec, given, evaluator)
    } catch (error) {
      throw inParam(error, spec)
    }
  }
  return params
}

function evaluated(step: StepState, spec: ParamSpec, given: Json, evaluator: Evaluator): Json {
  switch (spec.type) {
    case 'expression':
      // A literal that was never typed as a text, by a program, is what it is.
      return typeof given !== 'string' || spec.isLazy || given.trim() === ''
        ? given
        : evaluator.valueOf(step, 'expression', given)
    case 'template':
      return typeof given === 'string' ? evaluator.valueOf(step, 'template', given) : given
    case 'fields':
      return Array.isArray(given)
        ? (given as readonly Json[]).map((field) => {
            const value = isJsonObject(field) ? field['value'] : undefined
            return typeof value === 'string'
              ? { ...(field as object), value: evaluator.valueOf(step, 'template', value) }
              : field
          })
        : given
    default:
      return given
  }
}

function inParam(error: unknown, { name, label }: ParamSpec): unknown {
  if (!(error instanceof StepFailure)) return error
  const { code, message, more } = error
  const data = isJsonObject(more.data) ? more.data : {}
  return new StepFailure(code, `“${label}”: ${message}`, {
    ...more,
    data: { ...data, param: name },
  })
}
