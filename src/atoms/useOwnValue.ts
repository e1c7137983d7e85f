import { useState } from 'react'

/**
 * A value that the visitor may change after it was given: it starts as `given` and starts over
 * whenever `given` changes, so that an edit of the prop always shows.
 */
export function useOwnValue<T>(given: T): [value: T, change: (value: T) => void] {
  const [own, setOwn] = useState({ given, value: given })
  if (own.given !== given) setOwn({ given, value: given })
  const value = own.given === given ? own.value : given
  return [value, (next) => setOwn({ given, value: next })]
}
