import { useCallback, useEffect, useRef, useState } from 'react'
import { takeTurn } from '@/editor/frame/turns'

/** Waits until there is room for one more frame to draw; `settled` gives the room to the next. */
export function useTurn(isWanted: boolean): {
  readonly hasTurn: boolean
  readonly settled: () => void
} {
  const [hasTurn, setTurn] = useState(false)
  const release = useRef<() => void>(undefined)
  useEffect(() => {
    if (!isWanted) return
    release.current = takeTurn(() => setTurn(true))
    return () => {
      setTurn(false)
      release.current?.()
    }
  }, [isWanted])
  const settled = useCallback(() => release.current?.(), [])
  return { hasTurn, settled }
}
