import { StepFailure } from '@/model/workflow/kinds/context'
import { programPath, readProjectFile, writeProjectFile } from '../../code/projectFiles'
import { markFile } from '../fileMarks'
import type { HostContext } from './context'

/** The text of a file of the project. */
export function readFile({ store }: HostContext, path: string): string {
  const text = readProjectFile(store.getState(), programPath(path))
  if (text.ok) return text.value
  throw new StepFailure('missing', text.error, { retryable: false })
}

/** Writes a file of the project, or makes it, as a step that can be taken back. */
export function writeFile({ store, run }: HostContext, path: string, text: string): void {
  const by = run.workflowName
  const written = store.dispatch(writeProjectFile({ path: programPath(path), text, by }))
  if (written.ok) return markFile(store.getState(), written.value, run)
  const { code, message } = written.error
  throw new StepFailure(code === 'code' ? 'permission' : 'validation', message, {
    retryable: false,
  })
}
