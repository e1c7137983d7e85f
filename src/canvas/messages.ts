import type { FrameMessage, HostMessage } from '@/model/canvasProtocol'

/** Tells the host something. The frame's origin is opaque, so it cannot name the host's: nothing secret goes here. */
export function post(message: FrameMessage): void {
  window.parent.postMessage(message, '*')
}

/**
 * Calls back with every message of the host; those of other windows, of the frame's own code and of other
 * shapes are ignored.
 */
export function onHostMessage(take: (message: HostMessage) => void): void {
  window.addEventListener('message', (event) => {
    if (event.source !== window.parent || window.parent === window) return
    const message: unknown = event.data
    if (typeof message !== 'object' || message === null || !('kind' in message)) return
    take(message as HostMessage) // the host is trusted; the kind is switched on
  })
}
