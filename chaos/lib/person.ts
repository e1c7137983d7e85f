import 'fake-indexeddb/auto'
import { createDb, type Db } from '@/lib/db'
import { childIds, getNode } from '@/model/tree/doc'
import type { Operation } from '@/model/tree/ops'
import type { TreeNode } from '@/model/tree/types'
import { createAppStore, type AppDispatch, type AppStore } from '@/store'
import { applyEdit } from '@/store/editing'
import { startApp } from '@/store/projects'
import { selectStatusLine } from '@/store/selectors'
import { selectDoc } from '@/store/selectors/trees'
import { saveFile } from '@/store/slices/filesSlice'
import { setSyncInterval } from '@/store/slices/settingsSlice'
import { httpTransport } from '@/store/sync/httpTransport'
import { startAutoSync } from '@/store/sync/thunks'
import type { drawFrom } from '@/model/testing/random'
import type { Ledger } from './ledger'

/** The document that everybody edits. */
export const TREE = 't'
const FILES = ['f', 'g', 'h'] as const
/** How often everybody asks what is new, in ms: nobody hears of it by events in Node. */
const ASK_EVERY_MS = 1000
const LONGEST_PAUSE_MS = 300
/** So many nodes and no more: from then on fewer are made than removed. */
const MOST_NODES = 400

interface Options {
  readonly name: string
  readonly draw: ReturnType<typeof drawFrom>
  readonly ledger: Ledger
  /** How far this person's clock is off, in ms. */
  readonly skew?: number
}

/** Somebody with a browser of their own: the product's store over its databases, which synchronises by itself. */
export interface Person {
  readonly name: string
  readonly store: AppStore
  readonly db: Db
  /** Makes one edit, as the panels do it. */
  readonly edit: () => void
  /** Edits every now and then until the answer is called. */
  readonly work: () => () => void
  /** Everything that was edited is stored in this browser. */
  readonly settle: () => Promise<void>
  readonly unsent: () => Promise<number>
  /** What the status line says. */
  readonly line: () => string
  /** Ends the browser for good. */
  readonly leave: () => Promise<void>
}

/** Opens the app. The first person of a space brings the document. */
export async function openPerson({ name, draw, ledger, skew = 0 }: Options): Promise<Person> {
  const { chance, below, pick } = draw
  let count = 0
  const newId = () => `${name}${++count}`
  const newText = () => `v${name}${++count}`
  const db = createDb({ name })
  const store = createAppStore({
    db,
    remote: httpTransport,
    now: () => Date.now() + skew,
    newId,
    randomBit: () => chance(0.5),
  })
  const getState = () => store.getState()
  const dispatch: AppDispatch = store.dispatch
  await dispatch(startApp({ sample: [] }))
  dispatch(setSyncInterval(ASK_EVERY_MS))
  const stop = dispatch(startAutoSync())

  function apply(op: Operation): boolean {
    return dispatch(applyEdit({ treeId: TREE, label: op.op, ops: [op] })).ok
  }

  function visible(): readonly TreeNode[] {
    const doc = selectDoc(getState(), TREE)
    const found = doc?.rootId === undefined ? [] : [doc.rootId]
    for (const id of found) if (doc) found.push(...childIds(doc, id, 'children'))
    return found.flatMap((id) => (doc && getNode(doc, id)) ?? [])
  }

  function note(id: string, seen: TreeNode | undefined): void {
    const doc = selectDoc(getState(), TREE)
    const made = doc && getNode(doc, id)
    if (made) ledger.wrote(`nodes:${TREE}/${id}`, seen, made)
  }

  function insert(parent: TreeNode, texts: number): void {
    const made = Array.from({ length: texts + 1 }, (_, at): TreeNode => {
      const [id, order] = [newId(), `o${String(++count).padStart(7, '0')}`]
      const place = { treeId: TREE, slot: 'children', order, props: { text: newText() } }
      return { ...place, id, parentId: at === 0 ? parent.id : '', type: 'Box', name: newText() }
    })
    const [top] = made
    const records = made.map((one) => (one === top ? one : { ...one, parentId: top?.id ?? '' }))
    if (apply({ op: 'insert', records })) for (const { id } of records) note(id, undefined)
  }

  function editFile(): void {
    const id = pick(FILES) ?? 'f'
    const seen = getState().files.files.find((one) => one.id === id)
    const file = { id, name: id, language: 'typescript', path: '/', ...seen, content: newText() }
    ledger.wrote(`files:${id}`, seen && { ...seen }, file)
    // What this browser does not store now it stores later, and then says so.
    dispatch(saveFile(file)).catch(() => {})
  }

  function edit(): void {
    const all = visible()
    const own = all.filter(({ parentId }) => parentId !== null)
    const [node, parent] = [pick(own), pick(all)]
    if (!parent) return
    const isFull = all.length > MOST_NODES
    if (!node || chance(isFull ? 0.05 : 0.25)) return insert(parent, chance(0.2) ? below(40) : 0)
    const { id } = node
    const kind = below(10)
    if (kind < 3) apply({ op: 'set', id, path: ['name'], value: newText() })
    else if (kind < 6) apply({ op: 'set', id, path: ['props', 'text'], value: newText() })
    else if (kind < 8) {
      const order = `o${String(++count).padStart(7, '0')}`
      apply({ op: 'move', id, parentId: parent.id, slot: 'children', order })
    } else if (kind < 9) apply({ op: 'remove', id })
    else return editFile()
    note(id, node)
  }

  return {
    name,
    store,
    db,
    edit,
    work() {
      let pause: ReturnType<typeof setTimeout> | undefined
      const go = () => {
        edit()
        pause = setTimeout(go, below(LONGEST_PAUSE_MS))
      }
      go()
      return () => clearTimeout(pause)
    },
    async settle() {
      const until = performance.now() + 20_000
      while (getState().sync.local !== 'saved') {
        if (performance.now() > until) throw new Error(`${name} does not get stored.`)
        await new Promise((resolve) => setTimeout(resolve, 10))
      }
    },
    unsent: async () =>
      (await db.root.sync.countUnsent()) + (await db.project().sync.countUnsent()),
    line: () => selectStatusLine(getState()).text,
    async leave() {
      stop()
      await db.project().close()
      await db.root.close()
    },
  }
}
