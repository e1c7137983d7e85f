import { useEffect } from 'react'
import { useAppDispatch } from '@/store'
import { prepareLambda } from '@/store/lambdas'

/** Makes the sandbox ready for a lambda when its panel opens, so that its first run begins at once. */
export function usePrepared(lambdaId: string): void {
  const dispatch = useAppDispatch()
  useEffect(() => void dispatch(prepareLambda(lambdaId)), [dispatch, lambdaId])
}
