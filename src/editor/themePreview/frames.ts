import type { FrameLink } from '@/editor/frame/frameLink'
import type { HostMessage } from '@/model/canvasProtocol'

/** The frames that show one document beside each other, as one. */
export interface Frames {
  readonly add: (name: string, link: FrameLink | null) => void
  /** Says the same to all, and to those that come later, until something else is said of this kind. */
  readonly tell: (message: HostMessage) => void
  /** One was scrolled: the others follow, as long as it is the one that a person is at. */
  readonly scrolled: (name: string, at: { readonly x: number; readonly y: number }) => void
  /** A person is at this one. */
  readonly lead: (name: string) => void
}

/** Begins without any. */
export function createFrames(): Frames {
  const links = new Map<string, FrameLink>()
  const places = new Map<string, { readonly x: number; readonly y: number }>()
  const told = new Map<string, HostMessage>()
  let leader: string | undefined
  return {
    add(name, link) {
      places.delete(name)
      if (!link) {
        links.delete(name)
        return
      }
      links.set(name, link)
      for (const message of told.values()) link.send(message)
    },
    tell(message) {
      told.set(message.kind, message)
      for (const link of links.values()) link.send(message)
    },
    scrolled(name, at) {
      places.set(name, at)
      if (name !== leader) return
      for (const [other, link] of links) {
        const own = places.get(other) ?? { x: 0, y: 0 }
        const dx = at.x - own.x
        const dy = at.y - own.y
        if (other === name || (dx === 0 && dy === 0)) continue
        link.send({ kind: 'scroll', dx, dy })
        // It says where it came to; until then it is where it was told to go.
        places.set(other, at)
      }
    },
    lead(name) {
      leader = name
    },
  }
}
