import { useLayoutEffect, useRef, type RefObject } from 'react'

/**
 * The last value, for functions that stay the same: React Flow draws every step and every edge again for a function that is a new
 * one.
 */
export function useLatest<T>(value: T): RefObject<T> {
  const latest = useRef(value)
  useLayoutEffect(() => {
    latest.current = value
  })
  return latest
}
