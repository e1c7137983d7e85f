import { useEffect } from 'react'
import { useAppSelector, useAppStore } from '@/store'
import type { AppStore } from '@/store'

/** Puts back what was typed in a code editor of a page that ended before it was stored, as soon as the project is there. */
export function useDraftRecovery(): void {
  const store = useAppStore()
  const isThere = useAppSelector(
    ({ files, components, lambdas }) =>
      files.files.length + components.components.length + lambdas.lambdas.length > 0,
  )
  const project = useAppSelector((state) => state.project.activeProjectId)
  useEffect(() => {
    if (isThere && project !== null && hasDrafts()) void recover(store)
  }, [store, isThere, project])
}

/** Almost always there are none: then the code for it is not loaded. */
function hasDrafts(): boolean {
  try {
    return Object.keys(localStorage).some((name) => name.startsWith('espalier.draft:'))
  } catch {
    return false
  }
}

async function recover(store: AppStore): Promise<void> {
  const { recoverDrafts } = await import('./texts/recoverDrafts')
  await recoverDrafts(store)
}
