import type { NodeId } from '@/model/tree/types'

interface Page {
  /** Whether the place of a section can be seen. */
  readonly isInView: (id: NodeId) => boolean
  /** Draws sections that have been taken from `ids`, before it returns. */
  readonly draw: (ids: readonly NodeId[]) => void
  /** Calls back when nothing more urgent is to do, and tells whether that is still so. */
  readonly whenIdle: (callback: (hasTime: () => boolean) => void) => void
}

/** The sections of a large document that are still to be drawn. */
export interface Deferral {
  readonly ids: ReadonlySet<NodeId>
  /** Draws what is in view. */
  readonly drawVisible: () => void
  /** Draws the others one by one, as many in each pause as it has time for. */
  readonly drawLater: () => void
  /** Draws all that is left: somebody asks for what may be in it. */
  readonly drawAll: () => void
  /** Draws nothing any more: another document came. */
  readonly stop: () => void
}

export const NOTHING_DEFERRED: Deferral = {
  ids: new Set(),
  drawVisible: () => undefined,
  drawLater: () => undefined,
  drawAll: () => undefined,
  stop: () => undefined,
}

/**
 * Lets a large document show before all of it is drawn: the sections in view come first, in one go with the
 * page, and the others in pieces that do not hold up the first edits.
 */
export function deferSections(sections: Iterable<NodeId>, page: Page): Deferral {
  const ids = new Set(sections)
  const show = (...shown: NodeId[]) => {
    for (const id of shown) ids.delete(id)
    page.draw(shown)
  }
  // One each time would be twenty in a second, however small: a browser begins a pause anew for whoever asks in one.
  const step = (hasTime: () => boolean) => {
    for (const id of ids) {
      show(id)
      if (!hasTime()) break
    }
    if (ids.size > 0) page.whenIdle(step)
  }
  return {
    ids,
    drawVisible() {
      // In document order: each that is drawn moves those after it out of view.
      for (const id of ids) if (page.isInView(id)) show(id)
    },
    drawLater() {
      if (ids.size > 0) page.whenIdle(step)
    },
    drawAll() {
      if (ids.size > 0) show(...ids)
    },
    stop: () => ids.clear(),
  }
}
