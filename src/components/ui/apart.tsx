import { Suspense, type ComponentType } from 'react'
import { preloaded } from './preloaded'

/** A component whose code is loaded when it is first shown, such as a dialog; nothing is shown until then. */
export function apart<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  const { View } = preloaded(load)
  return (props) => (
    <Suspense>
      <View {...props} />
    </Suspense>
  )
}
