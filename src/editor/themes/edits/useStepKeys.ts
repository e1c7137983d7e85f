import { useEffect } from 'react'
import { useArea } from '@/editor/areas'
import { matchesKey, mayBeShortcut } from '@/editor/commands/keys'
import { useAppDispatch } from '@/store'
import { stepThemes } from './editTheme'

const KEYS = { undo: ['Mod+Z'], redo: ['Shift+Mod+Z', 'Mod+Y'] } as const

/** Undo and redo mean themes in all of the area, but for the texts that one is at. */
export function useStepKeys(): void {
  const isShown = useArea() === 'themes'
  const dispatch = useAppDispatch()
  useEffect(() => {
    if (!isShown) return
    const press = (event: KeyboardEvent) => {
      if (!mayBeShortcut(event)) return
      for (const direction of ['undo', 'redo'] as const) {
        if (!KEYS[direction].some((keys) => matchesKey(event, keys))) continue
        event.preventDefault()
        dispatch(stepThemes(direction))
      }
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [isShown, dispatch])
}
