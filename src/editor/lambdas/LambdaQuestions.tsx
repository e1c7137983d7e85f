import { useEffect, useState, type ComponentType } from 'react'
import { onAskForGrants } from '@/store/lambdas/asking'

/** Asks the person what a run asks, in whatever area it was started. The dialog is loaded with the first question. */
export function LambdaQuestions() {
  const [Dialog, setDialog] = useState<ComponentType>()
  useEffect(
    () =>
      onAskForGrants(async (owner, missing) => {
        const { ask, GrantsDialog } = await import('./grants/GrantsDialog')
        setDialog(() => GrantsDialog)
        return ask(owner, missing)
      }),
    [],
  )
  return Dialog && <Dialog />
}
