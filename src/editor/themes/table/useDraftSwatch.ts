import { useEffect, type RefObject } from 'react'
import { themeDraft, watchThemeDraft } from '@/editor/frame/themeDraft'

/** Paints what is tried in the swatches of the table, without rendering anything. */
export function useDraftSwatch(table: RefObject<HTMLElement | null>, themeId: string): void {
  useEffect(() => {
    const painted = new Map<HTMLElement, string>()
    return watchThemeDraft(() => {
      const draft = themeDraft()
      if (draft === null) {
        for (const [swatch, color] of painted) swatch.style.backgroundColor = color
        painted.clear()
        return
      }
      if (draft.themeId !== themeId) return
      for (const [name, value] of Object.entries(draft.values)) {
        const swatch = table.current?.querySelector<HTMLElement>(
          `[data-token="${CSS.escape(name)}"] [data-mode="${CSS.escape(draft.mode)}"] [data-kind="color"] > span`,
        )
        if (!swatch) continue
        if (!painted.has(swatch)) painted.set(swatch, swatch.style.backgroundColor)
        swatch.style.backgroundColor = value
      }
    })
  }, [table, themeId])
}
