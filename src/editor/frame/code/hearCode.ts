import type { FrameMessage } from '@/model/canvasProtocol'
import type { CodePosition, CodeTarget } from '@/model/code/target'
import { componentIdOf } from '@/model/component/type'
import { notify } from '@/store/editing'
import type { AppThunk } from '@/store'
import { selectPaths, targetOf } from '@/store/code/projectCode'
import { runtimeErrorsOf } from '@/store/components/runtimeErrors'
import type { AppStore } from '@/store/createStore'
import { release } from './held'

/** Takes what a frame says of the code that it runs; leaves other messages alone. */
export function hearCode(store: AppStore, message: FrameMessage): AppThunk<void> {
  return (dispatch, getState) => {
    if (message.kind === 'runAgain') {
      const id = componentIdOf(message.type)
      if (id !== undefined) release(id)
    }
    if (message.kind !== 'codeError') return
    const { type, path, line, message: text } = message
    const state = getState()
    const key = path === undefined ? undefined : selectPaths(state).keyAt(path)
    const target = key && targetOf(key)
    const id =
      (type === null ? undefined : componentIdOf(type)) ??
      (target?.collection === 'components' ? target.id : undefined)
    const component = state.components.components.find((one) => one.id === id)
    const place = { ...(path !== undefined && { path }), ...(line !== undefined && { line }) }
    if (!component || !runtimeErrorsOf(store).put(component.id, { message: text, ...place })) return
    const where = line === undefined ? '' : ` (line ${line})`
    dispatch(notify({ kind: 'error', text: `${component.name}: ${text.slice(0, 200)}${where}` }))
  }
}

/** The text and the place that an error is about. */
export function placeOfError(
  state: Parameters<typeof selectPaths>[0],
  {
    path,
    line,
    column,
  }: { readonly path?: string; readonly line?: number; readonly column?: number },
): { readonly target: CodeTarget; readonly at?: CodePosition } | undefined {
  const key = path === undefined ? undefined : selectPaths(state).keyAt(path)
  if (key === undefined) return undefined
  const target = targetOf(key)
  return line === undefined ? { target } : { target, at: { line, column: column ?? 1 } }
}
