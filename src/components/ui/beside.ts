/** A box in CSS pixels of the window. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface BesideOptions {
  readonly side: 'bottom' | 'right'
  /** Which edges of the two meet; `center` for tooltips. */
  readonly align: 'start' | 'center' | 'end'
  /** Distance in px. */
  readonly gap: number
}

const MARGIN = 8

/**
 * Where a floating box goes beside its anchor: on the wished side, on the opposite one where there is
 * no room, and always inside the window.
 */
export function beside(
  anchor: Box,
  size: { readonly width: number; readonly height: number },
  view: { readonly width: number; readonly height: number },
  { side, align, gap }: BesideOptions,
): { x: number; y: number } {
  const along = (start: number, length: number, own: number) =>
    align === 'start' ? start : align === 'end' ? start + length - own : start + (length - own) / 2
  const across = (start: number, length: number, own: number, room: number) => {
    const after = start + length + gap
    const before = start - gap - own
    return after + own + MARGIN > room && before >= MARGIN ? before : after
  }
  const keep = (at: number, own: number, room: number) =>
    Math.round(Math.max(MARGIN, Math.min(at, room - own - MARGIN)))
  const x =
    side === 'bottom'
      ? along(anchor.x, anchor.width, size.width)
      : across(anchor.x, anchor.width, size.width, view.width)
  const y =
    side === 'bottom'
      ? across(anchor.y, anchor.height, size.height, view.height)
      : along(anchor.y, anchor.height, size.height)
  return { x: keep(x, size.width, view.width), y: keep(y, size.height, view.height) }
}
