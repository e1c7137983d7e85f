import { setProblems, type Mark } from '@/editor/monaco/problems'
import { codeKey, type CodeKey } from '@/model/code/target'
import { targetOf } from '@/store/code/projectCode'
import { buildsOf } from '@/store/components/builds'
import { runtimeErrorsOf } from '@/store/components/runtimeErrors'
import type { AppStore } from '@/store/createStore'
import { placeOfError } from './hearCode'

const OWNER = 'component'

/** Lists what is wrong with the project's components among the problems, until the answer is called. */
export function reportProblems(store: AppStore): () => void {
  const builds = buildsOf(store)
  const errors = runtimeErrorsOf(store)
  let told = new Set<CodeKey>()
  const tell = () => {
    const state = store.getState()
    const marks = new Map<CodeKey, Mark[]>()
    const all = [
      ...[...builds.read().builds.values()].flatMap(({ error }) => error ?? []),
      ...errors.all().values(),
    ]
    for (const error of all) {
      const place = placeOfError(state, error)
      if (!place) continue
      const key = codeKey(place.target)
      const { line = 1, column = 1 } = place.at ?? {}
      const mark: Mark = {
        line,
        column,
        severity: 'error',
        message: error.message,
        source: 'Component',
      }
      marks.set(key, [...(marks.get(key) ?? []), mark])
    }
    for (const key of new Set([...told, ...marks.keys()])) {
      setProblems(OWNER, targetOf(key), marks.get(key) ?? [])
    }
    told = new Set(marks.keys())
  }
  tell()
  const stops = [builds.watch(tell), errors.watch(tell)]
  return () => {
    for (const stop of stops) stop()
    for (const key of told) setProblems(OWNER, targetOf(key), [])
  }
}
