import type { Runner } from './runner'

let loading: Promise<Runner> | undefined

/** The runner with its engine, which is loaded with the first run. */
export function loadRunner(): Promise<Runner> {
  loading ??= import('./appRunner').then(
    ({ runner }) => runner,
    (error: unknown) => {
      loading = undefined
      throw error
    },
  )
  return loading
}
