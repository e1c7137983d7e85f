import { createRoot } from 'react-dom/client'
import { flushSync } from 'react-dom'
import { components } from '@/catalog/components'
import { CANVAS_PROTOCOL, type CanvasMode, type HostMessage } from '@/model/canvasProtocol'
import type { ComponentDefinition, Definitions } from '@/model/definition'
import { definitionsByName } from '@/model/definitionsByName'
import type { NodeId, TreeNode } from '@/model/tree/types'
import { createRecordStore, RenderTree, type RecordStore } from '@/renderer'
import { guardActivation } from './activation'
import { boxOf, plainRect, unionOf } from './boxes'
import { EmptySlot } from './EmptySlot'
import { measure } from './measure'
import { onHostMessage, post } from './messages'
import { elementOf, MARK, nodeElementAround } from './nodeElements'
import { createOutlines } from './outlines'
import { scrollAt } from './scrolling'
import { keepOverflowing, leavesItsBox, skippableSections } from './sections'
import { beginTextSession } from './textSession'

const NO_STORE = createRecordStore('', [])

/**
 * Runs the canvas inside of its frame: draws what the host loads, keeps it in step, and answers where
 * things are. It has no storage, no network and no way to change a document but by telling the host.
 */
export function startFrame(container: HTMLElement): void {
  const root = createRoot(container)
  const theme = document.head.appendChild(document.createElement('style'))
  let definitions: Definitions = new Map()
  let treeId = ''
  let store: RecordStore = NO_STORE
  let mode: CanvasMode = 'edit'
  let sections: ReadonlySet<NodeId> = new Set()
  let selected: readonly NodeId[] = []
  let commitText: (() => void) | undefined

  const outlines = createOutlines(container, {
    elementOf: (id, known) => elementOf(container, store, id, known),
    nameOf(id) {
      const node = store.getNode(id)
      const name = typeof node?.name === 'string' ? node.name : undefined
      return name ?? definitions.get(node?.type ?? '')?.label ?? node?.type ?? ''
    },
  })

  /** A new environment draws every node: on load, another mode, and when sections change. */
  const draw = () => {
    sections = mode === 'edit' ? skippableSections(store) : new Set()
    document.documentElement.dataset['mode'] = mode
    const environment = {
      store,
      components,
      definitions,
      mode,
      sections,
      emptySlot: EmptySlot,
      onError: (nodeId: NodeId, message: string) => post({ kind: 'error', nodeId, message }),
    }
    flushSync(() => root.render(<RenderTree key={treeId} environment={environment} />))
    outlines.select(mode === 'edit' ? selected : [])
    if (mode === 'preview') outlines.hover(null)
  }

  const reveal = (id: NodeId | undefined) => {
    if (id === undefined) return
    const element = elementOf(container, store, id)
    element?.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' })
  }

  const load = (message: Extract<HostMessage, { kind: 'load' }>) => {
    commitText?.()
    commitText = undefined
    if (treeId !== message.treeId) window.scrollTo({ left: 0, top: 0, behavior: 'instant' })
    treeId = message.treeId
    // The host wrote the text a moment ago from its own records.
    store = createRecordStore(message.rootId, JSON.parse(message.records) as TreeNode[])
    draw()
    // The second frame begins after the first has been painted.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => post({ kind: 'painted', treeId: message.treeId })),
    )
  }

  const hit = ({ seq, x, y, press }: Extract<HostMessage, { kind: 'hit' }>) => {
    const target = document.elementFromPoint(x, y)
    const element = nodeElementAround(target)
    if (press) target?.closest<HTMLElement>('[data-editor-retry]')?.click()
    post({
      kind: 'hit',
      seq,
      path: element?.getAttribute(MARK) ?? null,
      rect: element && plainRect(element.getBoundingClientRect()),
    })
  }

  onHostMessage((message) => {
    switch (message.kind) {
      case 'catalog':
        // The host has the data of every component anyhow: the frame does not load it a second time.
        definitions = definitionsByName(JSON.parse(message.definitions) as ComponentDefinition[])
        return store === NO_STORE ? undefined : draw()
      case 'load':
        return load(message)
      case 'patch': {
        if (message.treeId !== treeId) return
        store.apply(message.changes)
        outlines.refresh()
        // A section that gets fixed content may no longer be skipped; every node is drawn again, once.
        if (sections.size > 0 && message.changes.some(([, node]) => node && leavesItsBox(node))) {
          draw()
        }
        return
      }
      case 'theme':
        document.documentElement.dataset['scheme'] = message.scheme
        theme.textContent = message.css
        return outlines.refresh()
      case 'mode':
        if (message.mode === mode) return
        commitText?.()
        mode = message.mode
        return draw()
      case 'select':
        selected = message.ids
        if (mode === 'edit') outlines.select(selected)
        return message.reveal ? reveal(selected[0]) : undefined
      case 'hover':
        return mode === 'edit' ? outlines.hover(message.id) : undefined
      case 'hit':
        return hit(message)
      case 'scroll':
        return scrollAt(message, message.at)
      case 'reveal':
        return reveal(message.id)
      case 'bounds': {
        const elements = message.ids.map((id) => elementOf(container, store, id))
        const boxes = elements.flatMap((element) => (element ? [boxOf(element)] : []))
        return post({ kind: 'bounds', seq: message.seq, rect: unionOf(boxes) ?? null })
      }
      case 'measure': {
        const without = new Set(message.without)
        const snapshot = measure({ root: container, store, definitions, without })
        return post({ kind: 'measured', seq: message.seq, snapshot })
      }
      case 'editText':
        commitText?.()
        commitText =
          message.path === null
            ? undefined
            : beginTextSession({
                root: container,
                store,
                definitions,
                path: message.path,
                prop: message.prop,
              })
        return
      case 'indicate':
        return outlines.indicate(message.line)
      case 'ping':
        return post({ kind: 'pong', seq: message.seq })
    }
  })

  guardActivation(
    () => mode,
    (href) => post({ kind: 'event', name: 'link', detail: href }),
  )
  watchPage(container)
  post({ kind: 'ready', protocol: CANVAS_PROTOCOL })
}

/** Tells the host of scrolling, of the page's height, and of errors that no component caught. */
function watchPage(container: HTMLElement): void {
  const page = document.documentElement
  window.addEventListener(
    'scroll',
    () => post({ kind: 'scrolled', x: window.scrollX, y: window.scrollY }),
    { passive: true },
  )
  new ResizeObserver(() => post({ kind: 'height', height: page.scrollHeight })).observe(container)
  window.addEventListener('error', ({ message }) => {
    // Chromium reports a harmless delay of observers as an error.
    if (!message.startsWith('ResizeObserver loop')) post({ kind: 'error', nodeId: null, message })
  })
  window.addEventListener('unhandledrejection', ({ reason }) =>
    post({ kind: 'error', nodeId: null, message: String(reason) }),
  )
  container.addEventListener('contentvisibilityautostatechange', (event) => {
    if (
      !(event as ContentVisibilityAutoStateChangeEvent).skipped &&
      event.target instanceof HTMLElement
    ) {
      keepOverflowing([event.target])
    }
  })
}
