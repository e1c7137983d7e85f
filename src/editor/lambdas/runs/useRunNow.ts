import { useState } from 'react'
import { saveTexts } from '@/editor/monaco/flushTexts'
import type { LambdaRecord } from '@/model/lambda/lambda'
import { useAppDispatch } from '@/store'
import { chosenInput } from '../input/inputDrafts'
import { keepInput } from '../input/keepInput'
import { startRun } from './liveRuns'

interface RunNow {
  /** Why nothing was run, as a sentence. */
  readonly refusal: string | undefined
  readonly runNow: () => void
}

/** Runs a lambda as it is typed now, with the input that is chosen now; refuses an input that is no JSON. */
export function useRunNow(lambda: LambdaRecord, onRefused: () => void): RunNow {
  const dispatch = useAppDispatch()
  const [refused, setRefused] = useState<string>()
  function runNow() {
    const { text, parsed } = chosenInput(lambda)
    if (!parsed.ok) {
      setRefused(text)
      onRefused()
      return
    }
    setRefused(undefined)
    saveTexts()
    dispatch(keepInput(lambda))
    void dispatch(startRun(lambda.id, parsed.value))
  }
  // It stands as long as the text does that it is about.
  const isStill = refused !== undefined && refused === chosenInput(lambda).text
  return { refusal: isStill ? 'Not run: the input is no JSON.' : undefined, runNow }
}
