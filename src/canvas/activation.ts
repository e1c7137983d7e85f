import type { CanvasMode } from '@/model/canvasProtocol'

const EDITOR_CONTROL = '[data-editor-retry]'

/**
 * Keeps the page where it is: while it is edited, links, buttons, forms and media do nothing; in preview
 * they work, but a link that would leave the page is handed to `onLink` instead.
 */
export function guardActivation(getMode: () => CanvasMode, onLink: (href: string) => void): void {
  const stop = (event: Event) => {
    event.preventDefault()
    event.stopPropagation()
  }
  const click = (event: Event) => {
    const target = event.target instanceof Element ? event.target : null
    if (target?.closest(EDITOR_CONTROL)) return
    if (getMode() === 'edit') {
      stop(event)
      return
    }
    const link = target?.closest('a[href], area[href]')
    if (!link) return
    event.preventDefault()
    const href = link.getAttribute('href') ?? ''
    if (href.startsWith('#')) scrollToAnchor(href.slice(1))
    else onLink(href)
  }
  document.addEventListener('click', click, true)
  document.addEventListener('auxclick', click, true)
  // A frame without `allow-forms` blocks submitting; React's handlers have seen the event by now.
  document.addEventListener('submit', (event) => event.preventDefault())
  for (const type of ['submit', 'dragstart', 'contextmenu', 'play']) {
    document.addEventListener(type, (event) => getMode() === 'edit' && stop(event), true)
  }
}

function scrollToAnchor(name: string): void {
  const target = name === '' ? document.documentElement : document.getElementById(decode(name))
  target?.scrollIntoView()
}

/** Text as it stands in an address; as it is where it is not encoded properly. */
function decode(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}
