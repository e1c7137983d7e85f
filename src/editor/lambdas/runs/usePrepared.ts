import { useEffect } from 'react'
import { useArea } from '@/editor/areas'
import { useAppDispatch } from '@/store'
import { prepareLambda } from '@/store/lambdas'

/** Keeps the sandbox ready for a lambda as long as its panel is seen, so that its first run begins at once. */
export function usePrepared(lambdaId: string): void {
  const dispatch = useAppDispatch()
  // The panel stays where it is while another area is seen.
  const isSeen = useArea() === 'code'
  useEffect(() => {
    if (!isSeen) return
    const ending = new AbortController()
    void dispatch(prepareLambda(lambdaId, ending.signal))
    return () => ending.abort()
  }, [dispatch, lambdaId, isSeen])
}
