import type { FrameMessage } from '@/model/canvasProtocol'
import { notify } from '@/store/editing'
import type { AppThunk } from '@/store'
import type { AppStore } from '@/store/createStore'

const loadHearCode = async () => (await import('./hearCode')).hearCode

/**
 * Takes what a frame says of the code that it runs, in its order. What takes it is loaded with the first such message, for
 * most projects have no code; where it does not come, an error is told without its place.
 */
export function hearCodeApart(
  store: AppStore,
  message: FrameMessage,
  load = loadHearCode,
): AppThunk<Promise<void>> {
  return async (dispatch) => {
    if (message.kind !== 'runAgain' && message.kind !== 'codeError') return
    const hearCode = await load().catch(() => undefined)
    if (hearCode) dispatch(hearCode(store, message))
    else dispatch(notify({ kind: 'error', text: unheard(message) }))
  }
}

function unheard(message: Extract<FrameMessage, { kind: 'runAgain' | 'codeError' }>): string {
  if (message.kind === 'codeError') return message.message.slice(0, 200)
  return 'The component could not be run again, because the server did not answer. Try it once more.'
}
