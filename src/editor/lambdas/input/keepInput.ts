import type { LambdaRecord } from '@/model/lambda/lambda'
import { sameJson } from '@/model/sameJson'
import type { AppThunk } from '@/store'
import { editLambda } from '../editLambda'
import { withEvent } from './events'
import { chosenInput } from './inputDrafts'

/** Puts what was typed into the chosen test event; does nothing for what is no JSON, or where nothing can be changed. */
export function keepInput(lambda: LambdaRecord): AppThunk<void> {
  return (dispatch, getState) => {
    const { event, parsed } = chosenInput(lambda)
    if (!event || !parsed.ok || getState().sync.readOnly !== null) return
    if (sameJson(event.input, parsed.value)) return
    const events = withEvent(lambda.events ?? [], event.id, { input: parsed.value })
    dispatch(editLambda(lambda.id, { events }, `Change the test event “${event.name}”`))
  }
}
