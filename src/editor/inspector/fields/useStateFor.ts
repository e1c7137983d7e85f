import { useState } from 'react'

/**
 * State of one field of certain nodes. With another key it begins anew, while the elements on screen stay:
 * to build all fields again for each node that is selected costs far more than to fill them.
 */
export function useStateFor<T>(key: string, begin: () => T): [T, (value: T) => void] {
  const [held, setHeld] = useState(() => ({ key, value: begin() }))
  let { value } = held
  if (held.key !== key) {
    value = begin()
    setHeld({ key, value })
  }
  return [value, (next) => setHeld({ key, value: next })]
}
