import { useEffect, useRef, type RefObject } from 'react'
import { matchesKey } from '@/editor/commands/keys'

/** What runs the lambda that is looked at. */
export const RUN_KEYS = 'Mod+Enter'

/** Runs with Mod+Enter from the panel and from a code editor, before the editor makes a line of it. */
export function useRunKey(panel: RefObject<HTMLElement | null>, run: () => void): void {
  const latest = useRef(run)
  useEffect(() => {
    latest.current = run
  })
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { target } = event
      if (event.isComposing || !matchesKey(event, RUN_KEYS)) return
      if (!(target instanceof Element) || !panel.current || panel.current.closest('[inert]')) return
      if (target.closest('dialog, [role=dialog], [role=menu]')) return
      if (!panel.current.contains(target) && !target.closest('.monaco-editor')) return
      event.preventDefault()
      event.stopPropagation()
      if (!event.repeat) latest.current()
    }
    window.addEventListener('keydown', press, { capture: true })
    return () => window.removeEventListener('keydown', press, { capture: true })
  }, [panel])
}
