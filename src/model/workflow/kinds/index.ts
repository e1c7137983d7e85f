import { callWorkflow } from './callWorkflow'
import { called } from './called'
import { delay } from './delay'
import { fileChanged } from './fileChanged'
import { http } from './http'
import { ifStep } from './if'
import { join } from './join'
import type { Params, StepKind } from './kind'
import { lambda } from './lambda'
import { log } from './log'
import { manual } from './manual'
import { map } from './map'
import { note } from './note'
import { output } from './output'
import { readFile } from './readFile'
import { readTree } from './readTree'
import { schedule } from './schedule'
import { setProps } from './setProps'
import { switchStep } from './switch'
import { throwStep } from './throw'
import { toast } from './toast'
import { transform } from './transform'
import { whileStep } from './while'
import { writeFile } from './writeFile'

/** Every kind of step, in the order of the palette. A new one is one file and one line here. */
export const STEP_KINDS: readonly StepKind[] = [
  manual,
  fileChanged,
  schedule,
  called,
  transform,
  ifStep,
  switchStep,
  join,
  map,
  whileStep,
  delay,
  callWorkflow,
  throwStep,
  output,
  note,
  lambda,
  readFile,
  writeFile,
  readTree,
  setProps,
  http,
  toast,
  log,
]

const byName = new Map(STEP_KINDS.map((kind) => [kind.kind, kind]))

/** The kind of that name; `undefined` for one that this version does not know. */
export function kindOf(name: string): StepKind | undefined {
  return byName.get(name)
}

/** The parameters that a new step of a kind has. */
export function defaultParams(kind: StepKind): Params {
  return Object.fromEntries(
    kind.params.flatMap((spec) => (spec.default === undefined ? [] : [[spec.name, spec.default]])),
  )
}
