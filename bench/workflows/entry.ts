/** What the benchmark of workflows runs, bundled for Node: the engine as it ships. */
export { compile } from '@/model/expression'
export { compileTemplate } from '@/model/expression/template'
export { kindOf } from '@/model/workflow/kinds'
export { startRun } from '@/model/workflow/run/drive'
export { graphOf } from '@/model/workflow/testing/graphs'
