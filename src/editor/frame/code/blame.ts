import { componentIdOf } from '@/model/component/type'
import type { AppThunk } from '@/store'
import { buildsOf } from '@/store/components/builds'
import type { AppStore } from '@/store/createStore'
import { hold } from './held'

/** A component that changed this short ago is the likely cause of what goes wrong, in ms. */
const RECENT = 10_000

/**
 * Holds the components by which a frame fell silent: the one whose code ran, else those that changed a moment ago; when it
 * fell silent before, all of them. Answers their names.
 */
export function blameFor(
  store: AppStore,
  running: string | null,
  isAgain: boolean,
): AppThunk<readonly string[]> {
  return (_dispatch, getState) => {
    const built = buildsOf(store).read()
    const known = [...built.builds.values()]
    const now = performance.now()
    const own = running === null ? undefined : componentIdOf(running)
    const recent = known.filter(({ changedAt = -Infinity }) => now - changedAt < RECENT)
    const ids =
      own !== undefined && built.builds.has(own)
        ? [own]
        : (recent.length > 0 || !isAgain ? recent : known).map(({ id }) => id)
    if (ids.length > 0) hold(ids, built)
    const { components } = getState().components
    return components.filter(({ id }) => ids.includes(id)).map(({ name }) => name)
  }
}

/** What is said of it. */
export function hungSentence(names: readonly string[]): string {
  const [name, ...others] = names
  if (name === undefined) {
    return 'The canvas stopped answering and was started again. Your work is kept.'
  }
  const who = others.length === 0 ? `“${name}”` : `“${name}” and ${others.length} more`
  return `${who} stopped the canvas and ${others.length === 0 ? 'is' : 'are'} not run until the code changes. Your work is kept.`
}
