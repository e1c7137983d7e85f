import { compile, type Budget, type Expression, type ExpressionError } from '../../expression'
import { compileTemplate } from '../../expression/template'
import type { Json } from '../../json'
import type { Result } from '../../result'
import { readableFrom } from '../graph'
import { StepFailure } from '../kinds/context'
import type { Outputs } from '../kinds/kind'
import { ERROR_PORT } from '../types'
import { inputOf } from './joining'
import type { Plan } from './plan'
import type { StepState } from './state'

/** What every expression of a run may read besides steps and input. */
export interface RunNames {
  readonly id: string
  readonly startedAt: number
  readonly workflow: string
  readonly cause: string
}

/** Workflows work on more than a binding that is drawn with each frame. */
const BUDGET: Budget = { steps: 5_000_000, size: 10_000_000, depth: 64 }

/** Evaluates texts of a step with what it may read: only what comes before it, so that the order of things changes nothing. */
export class Evaluator {
  readonly #plan: Plan
  readonly #run: RunNames
  readonly #given: Readonly<Record<string, Outputs>>
  readonly #readable = new Map<string, ReadonlySet<string>>()

  constructor(plan: Plan, run: RunNames, given: Readonly<Record<string, Outputs>> = {}) {
    this.#plan = plan
    this.#run = run
    this.#given = given
  }

  /** The value of an expression or a template. @throws StepFailure `expression` */
  valueOf(
    step: StepState,
    form: 'expression' | 'template',
    text: string,
    more: Readonly<Record<string, Json>> = {},
  ): Json {
    const read = form === 'template' ? compileTemplate(text) : compile(text)
    if (!read.ok) throw failureOf(read.error, text)
    const got = evaluated(read.value, this.#names(step, read.value, more))
    if (!got.ok) throw failureOf(got.error, text)
    return got.value
  }

  #names(
    step: StepState,
    { references }: Expression,
    more: Readonly<Record<string, Json>>,
  ): Readonly<Record<string, unknown>> {
    const { owner, item, index } = step.scope
    const inside = owner ? { item, index } : {}
    const names: Record<string, unknown> = { run: this.#run, ...inside, input: null, ...more }
    for (const { path } of references) {
      const [root, slug] = path
      if (root === 'input') names['input'] ??= more['input'] ?? inputOf(step)
      else if (root === 'nodes') {
        const nodes = (names['nodes'] ??= {}) as Record<string, unknown>
        if (slug === undefined) Object.assign(nodes, this.#allNodes(step))
        else nodes[slug] = this.#node(step, slug)
      }
    }
    return names
  }

  #node(step: StepState, slug: string): Outputs {
    const target = this.#plan.bySlug(slug)
    const given = Object.hasOwn(this.#given, slug) ? this.#given[slug] : undefined
    if (given) return given
    if (!target) {
      throw new StepFailure('reference', `No step is called “${slug}”.`, { retryable: false })
    }
    if (!this.#readableFrom(step).has(target.node.id)) {
      const message = `“${slug}” does not come before this step. Draw an edge that leads from it, over other steps if need be.`
      throw new StepFailure('reference', message, { retryable: false })
    }
    return this.#outputs(step, target.node.id)
  }

  #allNodes(step: StepState): Record<string, Outputs> {
    const all: Record<string, Outputs> = { ...this.#given }
    for (const id of this.#readableFrom(step)) {
      const slug = this.#plan.step(id)?.node.slug
      if (slug !== undefined) all[slug] ??= this.#outputs(step, id)
    }
    return all
  }

  /** What a step before this one gave: nothing where it was skipped, its error where it failed. */
  #outputs(step: StepState, id: string): Outputs {
    for (let at: StepState | undefined = step; at; at = at.scope.owner) {
      const found = at.scope.steps.get(id)
      if (found?.outputs) return found.outputs
      if (found?.error) return { [ERROR_PORT]: { ...found.error } }
    }
    return {}
  }

  #readableFrom({ plan }: StepState): ReadonlySet<string> {
    const { id } = plan.node
    let readable = this.#readable.get(id)
    if (!readable) this.#readable.set(id, (readable = readableFrom(this.#plan.index, id)))
    return readable
  }
}

function evaluated(
  expression: Expression,
  names: Readonly<Record<string, unknown>>,
): Result<Json, ExpressionError> {
  const got = expression.evaluate(names, BUDGET)
  // What JSON does not have is made `null` where it leaves the step.
  return got.ok ? { ok: true, value: (got.value.value ?? null) as Json } : got
}

function failureOf(error: ExpressionError, text: string): StepFailure {
  const data = { expression: text, ...(error.span && { ...error.span }) }
  return new StepFailure('expression', error.message, { retryable: false, data })
}
