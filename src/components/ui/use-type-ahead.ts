import { useCallback, useRef } from 'react'

/** Letters that follow one another within this many milliseconds are one word. */
const PAUSE = 600

/**
 * Answers a function that collects typed letters: `typed` is what to look for, `fresh` tells that a new
 * word begins. The same letter again looks for the next one.
 */
export function useTypeAhead(): (text: string) => { typed: string; fresh: boolean } {
  const word = useRef({ typed: '', at: 0 })
  return useCallback((text) => {
    const now = performance.now()
    const { typed, at } = word.current
    const fresh = now - at > PAUSE || typed === text
    word.current = { typed: fresh ? text : typed + text, at: now }
    return { typed: word.current.typed, fresh }
  }, [])
}
