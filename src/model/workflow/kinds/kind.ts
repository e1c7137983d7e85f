import type { Json } from '../../json'
import type { Schema } from '../../schema/types'
import type { StepContext } from './context'

/** The sections of the palette, in its order. */
export const STEP_GROUPS = ['Triggers', 'Data', 'Flow', 'Code', 'Project', 'Talk'] as const
export type StepGroup = (typeof STEP_GROUPS)[number]

/**
 * What a step does to the world. `pure`: nothing. `read`: it may answer differently each time. `write`: it changes something, so
 * that after a crash nobody repeats it unasked.
 */
export type Effect = 'pure' | 'read' | 'write'

/** A place where edges begin or end. */
export interface PortSpec {
  readonly name: string
  readonly label: string
  /** The type of the value that it carries; anything unless given. */
  readonly schema?: Schema
}

interface ParamBase {
  readonly name: string
  readonly label: string
  readonly help?: string
  readonly placeholder?: string
  readonly isRequired?: true
  /** What a new step has, and what applies while it is absent. */
  readonly default?: Json
  /** Seen only while another parameter has one of these values. */
  readonly onlyIf?: { readonly param: string; readonly is: readonly Json[] }
}

/**
 * A parameter of a step, and which control edits it.
 * `expression`: a text in the expression language. `template`: a text with `{{ }}` in it. Both are evaluated before the step runs,
 * but for `isLazy`, which it evaluates itself. `fields`: `[{ name, value }]`, each value a template. `cases`: `[{ port, label,
 * when }]`, each `when` an expression and each port one of the step's. The others are literals; `lambda`, `workflow` and `tree` are
 * ids, picked from the project.
 */
export type ParamSpec = ParamBase &
  (
    | { readonly type: 'expression'; readonly isLazy?: true; readonly lines?: number }
    | { readonly type: 'template'; readonly lines?: number; readonly isPath?: true }
    | { readonly type: 'text'; readonly lines?: number }
    | {
        readonly type: 'number'
        readonly min?: number
        readonly max?: number
        readonly unit?: string
      }
    | { readonly type: 'switch' }
    | {
        readonly type: 'choice'
        readonly options: readonly { readonly value: string; readonly label: string }[]
      }
    | { readonly type: 'fields' }
    | { readonly type: 'cases' }
    | { readonly type: 'schema' }
    | { readonly type: 'lambda' | 'workflow' | 'tree' }
  )

export type Params = Readonly<Record<string, Json>>

/** The values that leave a step, by port; a port that is absent is not taken. */
export type Outputs = Readonly<Record<string, Json>>

/** Everything that the editor and the engine know of one kind of step. One file each. */
export interface StepKind {
  /** The name that nodes use; never changes. */
  readonly kind: string
  readonly label: string
  readonly group: StepGroup
  /** A name of the icon set. */
  readonly icon: string
  /** One sentence. */
  readonly description: string
  /** More words that the palette's search finds it by. */
  readonly keywords?: readonly string[]
  readonly params: readonly ParamSpec[]
  /** None for triggers and notes. */
  readonly inputs: readonly PortSpec[]
  /** Without the error port. */
  readonly outputs: (params: Params) => readonly PortSpec[]
  /** Whether errors may leave by a port of their own. */
  readonly hasErrorPort: boolean
  readonly effect: Effect | ((params: Params) => Effect)
  /** `trigger`: a run begins with it. `map`, `while`: holds steps that the engine repeats. `note`: is not run at all. */
  readonly role: 'trigger' | 'step' | 'map' | 'while' | 'note'
  /** Of one attempt, in ms; 30 s unless given. */
  readonly timeoutMs?: number
  /** What one of it does, in a few words, under its name on the canvas: `GET api.example.com`. */
  readonly glance?: (params: Params) => string | undefined
  /**
   * Does it. What it throws is a failed attempt: a `StepFailure` with its code, anything else with the code `failed`. Absent where the
   * engine does the work itself.
   */
  readonly run?: (context: StepContext) => Outputs | Promise<Outputs>
}
