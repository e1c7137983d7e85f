import { useSyncExternalStore } from 'react'
import { clampZoom, type Viewport, type Zoom } from './viewport'

/** How documents are looked at; nothing of it is in a document. */
export interface View {
  readonly viewport: Viewport
  readonly zoom: Zoom
  readonly scheme: 'light' | 'dark'
}

/** What the window asks of the canvas by key or menu. */
export type ViewAsk = 'fit' | 'fit-selection' | 'actual-size' | 'larger' | 'smaller'

const KEY = 'espalier.view'
const START: View = { viewport: 'fill', zoom: 'fit', scheme: 'light' }
const listeners = new Set<() => void>()
const asks = new EventTarget()
let view: View | undefined

/** The view that this tab remembers until it is closed. */
export function readView(): View {
  view ??= stored()
  return view
}

/** Looks at documents another way, and remembers it for this tab. */
export function changeView(part: Partial<View>): void {
  view = { ...readView(), ...part }
  try {
    sessionStorage.setItem(KEY, JSON.stringify(view))
  } catch {
    // It lasts as long as the page then.
  }
  for (const listener of listeners) listener()
}

/** The view now; the component renders when it changes. */
export function useView(): View {
  return useSyncExternalStore(watchView, readView)
}

/** Asks the canvas that is on screen for another view. */
export function askView(ask: ViewAsk): void {
  asks.dispatchEvent(new Event(ask))
}

/** Answers one kind of ask until the returned function is called. */
export function onAskView(ask: ViewAsk, answer: () => void): () => void {
  asks.addEventListener(ask, answer)
  return () => asks.removeEventListener(ask, answer)
}

function watchView(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** What the storage holds may be of another version, or anything. */
function stored(): View {
  try {
    const { viewport, zoom, scheme } = JSON.parse(sessionStorage.getItem(KEY) ?? '{}') as Record<
      string,
      unknown
    >
    return {
      viewport: typeof viewport === 'string' ? viewport : START.viewport,
      zoom: typeof zoom === 'number' && Number.isFinite(zoom) ? clampZoom(zoom) : START.zoom,
      scheme: scheme === 'dark' ? 'dark' : START.scheme,
    }
  } catch {
    return START
  }
}
