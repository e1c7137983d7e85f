import { createRoot } from 'react-dom/client'
import { flushSync } from 'react-dom'
import { components } from '@/catalog/components'
import { DEFAULT_BREAKPOINTS } from '@/model/breakpoints'
import {
  CANVAS_PROTOCOL,
  nodeIdOf,
  type CanvasMode,
  type HostMessage,
} from '@/model/canvasProtocol'
import type { ComponentDefinition, Definitions } from '@/model/definition'
import { definitionsByName } from '@/model/definitionsByName'
import type { Person } from '@/model/person'
import { ownName } from '@/model/tree/ownName'
import type { NodeId, TreeNode } from '@/model/tree/types'
import { createRecordStore, RenderTree, type RecordStore } from '@/renderer'
import { guardActivation } from './activation'
import { boxOf, unionOf } from './boxes'
import { createCodeApart } from './code/codeApart'
import { deferSections, NOTHING_DEFERRED } from './deferral'
import { EmptySlot } from './EmptySlot'
import { createHolding } from './holding'
import { withMain, type Mains } from './mains'
import { createLooksApart } from './looks/looksApart'
import { measure } from './measure'
import { onHostMessage, post } from './messages'
import { elementOf, MARK, nodeElementAround } from './nodeElements'
import { createOutlines } from './outlines'
import { scrollAt } from './scrolling'
import { leavesItsBox, skippableSections } from './sections'
import { beginTextApart, loadText } from './textApart'
import { createThemeSheets } from './themeSheets'
import { watchPage } from './watchPage'
import { whenIdle } from './whenIdle'

const NO_STORE = createRecordStore('', [])

/**
 * Runs the canvas inside of its frame: draws what the host loads, keeps it in step, and answers where
 * things are. It has no storage, no network and no way to change a document but by telling the host.
 */
export function startFrame(container: HTMLElement): void {
  const root = createRoot(container)
  const theme = createThemeSheets()
  let definitions: Definitions = new Map()
  let treeId = ''
  let store: RecordStore = NO_STORE
  let mains: Mains = new Map()
  let mode: CanvasMode = 'edit'
  let marks: boolean | undefined
  let skips: boolean | undefined
  let breakpoints = DEFAULT_BREAKPOINTS
  let sections: ReadonlySet<NodeId> = new Set()
  let deferral = NOTHING_DEFERRED
  let selected: readonly NodeId[] = []
  let people: readonly Person[] = []
  /** A node to scroll to as soon as it is drawn: a selection may arrive before what it selects. */
  let awaited: NodeId | undefined
  const holding = createHolding()
  let commitText: (() => void) | undefined

  const code = createCodeApart({
    builtIn: components,
    // Of code that took the page away no end is told: so the host knows which it was.
    onRun: (type) => (container.isConnected ? post({ kind: 'running', type }) : undefined),
    onRunAgain: (type) => post({ kind: 'runAgain', type }),
    report: ({ type, mark, message, place }) =>
      post({
        kind: 'codeError',
        type,
        nodeId: mark === undefined ? null : nodeIdOf(mark),
        message,
        ...place,
      }),
  })
  const known = { get: (type: string) => code.get(type) ?? components.get(type) }

  const outlines = createOutlines(container, {
    elementOf: (id, known) => elementOf(container, store, id, known),
    nameOf(id) {
      const node = store.getNode(id)
      return ownName(node) ?? definitions.get(node?.type ?? '')?.label ?? node?.type ?? ''
    },
  })

  const looks = createLooksApart({ root: container, typeOf: (id) => store.getNode(id)?.type })

  const page = {
    isInView(id: NodeId) {
      const element = elementOf(container, store, id)
      return element !== null && element.getBoundingClientRect().top <= window.innerHeight
    },
    draw(ids: readonly NodeId[]) {
      flushSync(() => {
        for (const id of ids) store.redraw(id)
      })
    },
    whenIdle,
  }

  /** A new environment draws every node: on load, another mode, and when sections change. */
  const draw = (isOther = false) => {
    sections = mode === 'edit' || skips === true ? skippableSections(store) : new Set()
    deferral.stop()
    deferral = isOther ? deferSections(sections, page) : NOTHING_DEFERRED
    document.documentElement.dataset['mode'] = mode
    const environment = {
      store,
      components: known,
      definitions,
      mains,
      mode,
      marks: marks === true,
      breakpoints,
      sections,
      deferred: deferral.ids,
      emptySlot: EmptySlot,
      onError: (nodeId: NodeId, message: string) => post({ kind: 'error', nodeId, message }),
    }
    flushSync(() => root.render(<RenderTree key={treeId} environment={environment} />))
    deferral.drawVisible()
    outlines.select(mode === 'edit' ? selected : [])
    outlines.people(mode === 'edit' ? people : [])
    if (mode === 'preview') outlines.hover(null)
  }

  const reveal = (id: NodeId | undefined) => {
    awaited = undefined
    if (id === undefined) return
    deferral.drawAll()
    const parentId = store.getNode(id)?.parentId
    // A record that came a moment ago is drawn only when React finds the time.
    if (parentId != null && !elementOf(container, store, id)) page.draw([parentId])
    if (!holding.hold(() => elementOf(container, store, id))) awaited = id
  }

  const load = (message: Extract<HostMessage, { kind: 'load' }>) => {
    commitText?.()
    commitText = undefined
    const isOther = treeId !== message.treeId
    if (isOther) {
      window.scrollTo({ left: 0, top: 0, behavior: 'instant' })
      people = []
    }
    treeId = message.treeId
    awaited = undefined
    holding.letGo()
    // The host wrote the text a moment ago from its own records.
    store = createRecordStore(message.rootId, JSON.parse(message.records) as TreeNode[])
    // The same document again stays where it is scrolled to, so none of it may lose its height.
    draw(isOther)
    // The second frame begins after the first has been painted.
    const { drawLater } = deferral
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        post({ kind: 'painted', treeId: message.treeId })
        drawLater()
        if (mode === 'edit') whenIdle(() => void loadText().catch(() => undefined))
      }),
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
      rect: element && boxOf(element),
    })
  }

  onHostMessage((message) => {
    switch (message.kind) {
      case 'catalog':
        // The host has the data of every component anyhow: the frame does not load it a second time.
        definitions = definitionsByName(JSON.parse(message.definitions) as ComponentDefinition[])
        return store === NO_STORE ? undefined : draw()
      case 'code':
        return code.take(message) && store !== NO_STORE ? draw() : undefined
      case 'load':
        return load(message)
      case 'patch': {
        if (message.treeId !== treeId) return
        store.apply(message.changes)
        reveal(awaited)
        outlines.refresh()
        // A section that gets fixed content may no longer be skipped; every node is drawn again, once.
        if (sections.size > 0 && message.changes.some(([, node]) => node && leavesItsBox(node))) {
          draw()
        }
        return
      }
      case 'mains':
      case 'main':
      case 'mainGone':
      case 'patchMain': {
        const before = mains
        mains = withMain(mains, message)
        // After all mains comes the document that needs them.
        if (message.kind !== 'mains' && mains !== before && store !== NO_STORE) draw()
        return outlines.refresh()
      }
      case 'breakpoints':
        if (JSON.stringify(message.breakpoints) === JSON.stringify(breakpoints)) return
        breakpoints = message.breakpoints
        return store === NO_STORE ? undefined : draw()
      case 'theme':
        document.documentElement.dataset['scheme'] = message.scheme
        theme.show(message.css)
        return outlines.refresh()
      case 'themeDraft':
        theme.showDraft(message.css)
        return outlines.refresh()
      case 'mode':
        if (message.mode === mode && message.marks === marks && message.skips === skips) return
        commitText?.()
        mode = message.mode
        marks = message.marks
        skips = message.skips
        return draw()
      case 'scale':
        document.documentElement.style.setProperty('--editor-px', `${1 / message.scale}px`)
        return outlines.zoom(message.scale)
      case 'select':
        selected = message.ids
        if (mode === 'edit') outlines.select(selected)
        return reveal(message.reveal ? selected[0] : undefined)
      case 'hover':
        return mode === 'edit' ? outlines.hover(message.id) : undefined
      case 'people':
        people = message.people
        return outlines.people(mode === 'edit' ? people : [])
      case 'hit':
        return hit(message)
      case 'scroll':
        holding.letGo()
        return scrollAt(message, message.at)
      case 'reveal':
        return reveal(message.id)
      case 'bounds': {
        deferral.drawAll()
        const elements = message.ids.map((id) => elementOf(container, store, id))
        const boxes = elements.flatMap((element) => (element ? [boxOf(element)] : []))
        return post({ kind: 'bounds', seq: message.seq, rect: unionOf(boxes) ?? null })
      }
      case 'measure': {
        deferral.drawAll()
        const without = new Set(message.without)
        const snapshot = measure({ root: container, store, definitions, without })
        return post({ kind: 'measured', seq: message.seq, snapshot })
      }
      case 'editText':
        holding.letGo()
        deferral.drawAll()
        commitText?.()
        commitText =
          message.path === null
            ? undefined
            : beginTextApart({
                root: container,
                store,
                definitions,
                path: message.path,
                prop: message.prop,
              })
        return
      case 'indicate':
        return outlines.indicate(message.line)
      case 'force':
      case 'mark':
      case 'tokenUsers':
      case 'contrast':
        deferral.drawAll()
        return looks.take(message)
      case 'ping':
        // Without its page the frame can draw nothing any more: the host is to make a new one.
        return container.isConnected ? post({ kind: 'pong', seq: message.seq }) : undefined
    }
  })

  guardActivation(
    () => mode,
    (href) => post({ kind: 'event', name: 'link', detail: href }),
  )
  for (const kind of ['wheel', 'pointerdown', 'keydown']) {
    window.addEventListener(kind, holding.letGo, { passive: true, capture: true })
  }
  watchPage(container, code.placeOf)
  post({ kind: 'ready', protocol: CANVAS_PROTOCOL })
}
