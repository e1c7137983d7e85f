import { READY } from '@/model/lambda/sandboxProtocol'

/**
 * Tells the window around a frame that it is there, and takes what it is given once, with the port to talk over. Nothing but the
 * window around it is heard, which is the editor: the policy of the page lets no other one embed it.
 */
export function begin(start: (given: unknown, port: MessagePort) => void): void {
  if (window.parent === window) {
    document.body.textContent = 'This page is a part of the editor. Open the editor instead.'
    return
  }
  const hear = ({ source, data, ports }: MessageEvent<{ readonly kind?: unknown } | null>) => {
    const [port] = ports
    if (source !== window.parent || data?.kind !== 'begin' || !port) return
    window.removeEventListener('message', hear)
    start(data, port)
  }
  window.addEventListener('message', hear)
  // Which origin the editor has is not known here, and the word has no secret.
  window.parent.postMessage({ kind: READY }, '*')
}
