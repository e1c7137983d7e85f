import { use, type ComponentType } from 'react'

/** A component whose code is loaded apart, ahead of its need. */
export interface Preloaded<P extends object> {
  /** Draws it; suspends as long as the code is not there, and never once it is. */
  readonly View: ComponentType<P>
  /** Begins to load the code, and is fulfilled once it is there; whoever draws it hears of a failure. */
  readonly preload: () => Promise<void>
}

/**
 * Keeps a component out of the first load. Unlike `React.lazy` it does not suspend for code that has
 * arrived, so that what was preloaded appears without a flash of its stand-in.
 */
export function preloaded<P extends object>(load: () => Promise<ComponentType<P>>): Preloaded<P> {
  let loaded: ComponentType<P> | undefined
  let loading: Promise<ComponentType<P>> | undefined
  const begin = () => {
    loading ??= load().then((component) => (loaded = component))
    return loading
  }
  return {
    View(props) {
      const Component = loaded ?? use(begin())
      return <Component {...props} />
    },
    preload: () =>
      begin().then(
        () => undefined,
        () => undefined,
      ),
  }
}
