import { definitionsIn } from '@/editor/definitions'
import { nameOf } from '@/editor/commands/naming'
import { pathToRoot } from '@/model/tree/queries'
import type { NodeId, TreeId } from '@/model/tree/types'
import { useAppDispatch, useAppSelector } from '@/store'
import type { RootState } from '@/store/rootState'
import { selectNodes } from '@/store/editing'
import { selectActiveTreeId, selectDoc, selectSelection } from '@/store/selectors'
import styles from './StatusLine.module.css'

interface Crumb {
  readonly id: NodeId
  readonly name: string
}

const NO_CRUMBS: readonly Crumb[] = []

/** The way from the root to the selected node; each step selects. */
export function Breadcrumb() {
  const dispatch = useAppDispatch()
  const treeId = useAppSelector(selectActiveTreeId)
  const count = useAppSelector((state) => treeId && selectSelection(state, treeId).length)
  const path = useAppSelector((state) => selectPath(state, treeId), sameCrumbs)
  if (treeId === null) return <span />
  if (!count) return <span className={styles.hint}>Nothing selected</span>
  if (count > 1) return <span className={styles.hint}>{count} components selected</span>
  return (
    <nav aria-label="Selection">
      <ol className={styles.crumbs}>
        {path.map(({ id, name }, at) => (
          <li key={id} className={styles.crumb}>
            <button
              type="button"
              className={styles.node}
              aria-current={at === path.length - 1 ? 'true' : undefined}
              onClick={() => dispatch(selectNodes({ treeId, ids: [id] }))}
            >
              {name}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}

/** The names on the way from the root to the one selected node; the cost is the depth. */
function selectPath(state: RootState, treeId: TreeId | null): readonly Crumb[] {
  const doc = treeId === null ? undefined : selectDoc(state, treeId)
  if (treeId === null || !doc) return NO_CRUMBS
  const [only, ...others] = selectSelection(state, treeId)
  if (only === undefined || others.length > 0) return NO_CRUMBS
  return pathToRoot(doc, only)
    .toReversed()
    .map(({ id }) => ({ id, name: nameOf({ doc, definitions: definitionsIn(state) }, id) }))
}

/** Most edits change no name on the way. */
function sameCrumbs(a: readonly Crumb[], b: readonly Crumb[]): boolean {
  return (
    a.length === b.length && a.every(({ id, name }, at) => id === b[at]?.id && name === b[at].name)
  )
}
