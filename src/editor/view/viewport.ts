import type { Breakpoint } from '@/model/breakpoints'

/** A width that documents are looked at in: `desktop`, `fill` (the room there is), or the id of a breakpoint. */
export type Viewport = string

/** One of the widths to choose from. */
export interface ViewportChoice {
  readonly id: Viewport
  readonly name: string
  /** In CSS pixels; `null` takes the room there is. */
  readonly width: number | null
  /** What is edited at this width; without one the values for all widths. */
  readonly breakpoint?: Breakpoint
}

/** `fit`: as large as the room allows, but never enlarged. A number is a scale. */
export type Zoom = number | 'fit'

const ZOOM_STEPS: readonly number[] = [
  0.1, 0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2,
]

/** Widths that pages are often seen in, of which each breakpoint shows one. */
const USUAL_WIDTHS: readonly number[] = [1280, 1024, 768, 600, 375, 320]
const DESKTOP_WIDTHS: readonly number[] = [1280, 1440, 1920, 2560]

export interface Size {
  readonly width: number
  readonly height: number
}

/** The least and the greatest scale. */
export const ZOOM_RANGE = { min: 0.1, max: 2 } as const

/** The ids of the viewports that are there whatever the breakpoints; no breakpoint may have one. */
export const FIXED_VIEWPORTS = { desktop: 'desktop', fill: 'fill' } as const

const FILL: ViewportChoice = { id: FIXED_VIEWPORTS.fill, name: 'Fill the room', width: null }

/** All widths to choose from: those of the breakpoints, the narrowest first, the desktop, the room. */
export function viewportsOf(breakpoints: readonly Breakpoint[]): readonly ViewportChoice[] {
  const own = breakpoints.map((breakpoint, index): ViewportChoice => {
    const { id, name, maxWidth } = breakpoint
    const narrower = breakpoints[index + 1]?.maxWidth ?? 0
    const usual = USUAL_WIDTHS.find((width) => width <= maxWidth && width > narrower)
    return { id, name, width: usual ?? maxWidth, breakpoint }
  })
  const widest = breakpoints[0]?.maxWidth ?? 0
  const width = DESKTOP_WIDTHS.find((usual) => usual > widest) ?? widest + 1
  return [...own.toReversed(), { id: FIXED_VIEWPORTS.desktop, name: 'Desktop', width }, FILL]
}

/** The choice that a viewport means; that of a breakpoint which is gone fills the room. */
export function choiceOf(viewport: Viewport, breakpoints: readonly Breakpoint[]): ViewportChoice {
  return viewportsOf(breakpoints).find(({ id }) => id === viewport) ?? FILL
}

/**
 * The frame's own size and the scale at which it is shown in a room: zooming never changes the layout width.
 * Without a width it is that of the room.
 */
export function frameSize(
  room: Size,
  width: number | null,
  zoom: Zoom,
): Size & { readonly scale: number } {
  const scale = zoom === 'fit' ? Math.min(1, room.width / (width ?? room.width)) || 1 : zoom
  return {
    width: width ?? room.width,
    height: Math.round(room.height / scale),
    scale,
  }
}

/** The next step of the zoom in a direction, from any scale. */
export function zoomBy(scale: number, direction: 1 | -1): number {
  const next =
    direction > 0
      ? ZOOM_STEPS.find((step) => step > scale + 0.001)
      : ZOOM_STEPS.findLast((step) => step < scale - 0.001)
  return next ?? clampZoom(scale)
}

/** The scale in the range that can be shown. */
export function clampZoom(scale: number): number {
  return Math.min(ZOOM_RANGE.max, Math.max(ZOOM_RANGE.min, scale))
}
