import type { BeginMessage } from '@/model/lambda/sandboxProtocol'
import { startCage } from './frame'

/** The page tells who it is, and is given what it works with once, by the window that it lies in. */
if (window.parent !== window) {
  const begin = ({ source, data, ports }: MessageEvent<BeginMessage>) => {
    const [port] = ports
    if (source !== window.parent || data.kind !== 'begin' || !port) return
    window.removeEventListener('message', begin)
    void startCage(data, port)
  }
  window.addEventListener('message', begin)
  // Which origin the editor has is not known here, and the word has no secret.
  window.parent.postMessage({ kind: 'sandboxReady' }, '*')
} else {
  document.body.textContent = 'This page runs the lambdas of the editor. Open the editor instead.'
}
