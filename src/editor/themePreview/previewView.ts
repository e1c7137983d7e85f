import type { ModeId } from '@/model/theme/record'
import type { TreeId } from '@/model/tree/types'

/** The ways in which documents are seen in a theme. */
export type PreviewKind = 'modes' | 'before' | 'states' | 'all'

/** The widths that a document is looked at in, in CSS pixels. */
export const WIDTHS = { phone: 375, tablet: 768, desktop: 1280 } as const
export type WidthId = keyof typeof WIDTHS

/** How documents are looked at; nothing of it is stored. */
export interface PreviewView {
  readonly kind: PreviewKind
  /** `null`: the document that the editor shows. */
  readonly treeId: TreeId | null
  /** The theme that is shown instead of the edited one; `null` for none. */
  readonly themeId: string | null
  /** The two modes that are seen side by side. */
  readonly modes: readonly [ModeId, ModeId]
  readonly width: WidthId
  readonly zoom: number | 'fit'
}

/** What the preview begins with. */
export const FIRST_VIEW: PreviewView = {
  kind: 'modes',
  treeId: null,
  themeId: null,
  modes: ['light', 'dark'],
  width: 'tablet',
  zoom: 'fit',
}

const STEPS = [0.1, 0.2, 0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1, 1.25, 1.5, 2] as const

/** The next scale in a direction; the same at either end. */
export function zoomStep(scale: number, direction: 1 | -1): number {
  const next =
    direction > 0
      ? STEPS.find((step) => step > scale + 0.005)
      : STEPS.findLast((step) => step < scale - 0.005)
  return next ?? scale
}

/** The least width of a frame on the screen, in px, of two that stand side by side, and of one of many in rows. */
const NARROWEST = { pair: 132, many: 220 }

interface Layout {
  readonly count: number
  readonly width: number
  readonly zoom: number | 'fit'
  /** Whether they stand in several rows where one has no room for them; otherwise the room is scrolled. */
  readonly wraps: boolean
}

/** Between frames, in px. */
const GAP = 8

/** The scale of frames that stand beside each other in a room, and how high each is in its own pixels. `fit` never enlarges. */
export function frameScale(
  room: { readonly width: number; readonly height: number },
  { count, width, zoom, wraps }: Layout,
): { readonly scale: number; readonly height: number } {
  const least = wraps ? NARROWEST.many : NARROWEST.pair
  const most = Math.max(1, Math.floor((room.width + GAP) / (least + GAP)))
  const columns = wraps ? Math.min(count, most) : count
  const own = Math.max(least, Math.floor((room.width + GAP) / columns) - GAP)
  const scale = zoom === 'fit' ? Math.min(1, own / width) : zoom
  const rows = Math.min(2, Math.ceil(count / columns))
  return { scale, height: Math.round(Math.max(140, room.height / rows - GAP) / scale) }
}

/** The two modes to show once another one is looked at: the place of its scheme goes to it. */
export function modesWith(
  modes: readonly [ModeId, ModeId],
  mode: ModeId,
  scheme: 'light' | 'dark',
): readonly [ModeId, ModeId] {
  if (modes.includes(mode)) return modes
  return scheme === 'light' ? [mode, modes[1]] : [modes[0], mode]
}
