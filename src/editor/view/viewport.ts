/** The widths that a document is looked at in, in CSS pixels; `fill` takes the room there is. */
export const VIEWPORTS = { phone: 375, tablet: 768, desktop: 1280, fill: null } as const
export type Viewport = keyof typeof VIEWPORTS

/** `fit`: as large as the room allows, but never enlarged. A number is a scale. */
export type Zoom = number | 'fit'

const ZOOM_STEPS: readonly number[] = [
  0.1, 0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2,
]

export interface Size {
  readonly width: number
  readonly height: number
}

/** The least and the greatest scale. */
export const ZOOM_RANGE = { min: 0.1, max: 2 } as const

/** The frame's own size and the scale at which it is shown in a room: zooming never changes the layout width. */
export function frameSize(room: Size, viewport: Viewport, zoom: Zoom): Size & { scale: number } {
  const width = VIEWPORTS[viewport]
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
