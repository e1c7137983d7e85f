import { useEffect } from 'react'
import { holdsCode } from '@/model/component/holdsCode'
import { useAppSelector, useAppStore } from '@/store'

/** Compiles the project's components while the editor is open. Loaded once the project has one. */
export function useBuilds(): void {
  const store = useAppStore()
  const isNeeded = useAppSelector(({ components }) => components.components.some(holdsCode))
  useEffect(() => {
    if (!isNeeded) return
    let isOver = false
    let stop: (() => void) | undefined
    const start = async () => {
      const [{ startBuilds }, { compiler }, { reportProblems }] = await Promise.all([
        import('@/store/components/startBuilds'),
        import('@/lib/compiler'),
        import('./reportProblems'),
      ])
      if (isOver) return
      const stops = [startBuilds(store, compiler()), reportProblems(store)]
      stop = () => stops.forEach((end) => end())
    }
    // Without it components stay as they are until the server answers and the page is loaded again.
    start().catch(() => {})
    return () => {
      isOver = true
      stop?.()
    }
  }, [store, isNeeded])
}
