import type { StepHost } from '@/model/workflow/kinds/context'
import { requireOpen, type HostContext } from './context'
import { fetchFor } from './fetch'
import { readFile, writeFile } from './files'
import { runLambdaFor } from './runLambda'
import { runWorkflowFor } from './runWorkflow'
import { setProps } from './setProps'
import { sleepUntil } from './sleepUntil'
import { readTree } from './readTree'
import { toast } from './toast'

/** The world as the steps of one run see it: the open project, its lambdas and workflows, and the hosts that it may ask. */
export function createHost(context: HostContext): StepHost {
  /** No call reaches into another project that was opened meanwhile. */
  const inProject = async <T>(call: () => T | Promise<T>): Promise<T> => {
    requireOpen(context)
    return call()
  }
  return {
    sleepUntil: (at, signal) => sleepUntil(context, at, signal),
    runLambda: (name, input, options) =>
      inProject(() => runLambdaFor(context, { name, input, ...options })),
    runWorkflow: (name, input, options) =>
      inProject(() => runWorkflowFor(context, { name, input, ...options })),
    fetch: (request, options) => inProject(() => fetchFor(context, request, options)),
    readFile: (path) => inProject(() => readFile(context, path)),
    writeFile: (path, text) => inProject(() => writeFile(context, path, text)),
    readTree: (name) => inProject(() => readTree(context, name)),
    setProps: (name, changes) => inProject(() => setProps(context, name, changes)),
    toast: (text, kind) => toast(context, text, kind),
  }
}
