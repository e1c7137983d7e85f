import { definitions } from '@/catalog/definitions'
import { nameOf } from '@/editor/commands/naming'
import { pathToRoot } from '@/model/tree/queries'
import { useAppDispatch, useAppSelector } from '@/store'
import { selectNodes } from '@/store/editing'
import { selectActiveTreeId, selectDoc, selectSelection } from '@/store/selectors'
import styles from './StatusLine.module.css'

/** The way from the root to the selected node; each step selects. */
export function Breadcrumb() {
  const dispatch = useAppDispatch()
  const treeId = useAppSelector(selectActiveTreeId)
  const selection = useAppSelector((state) =>
    treeId === null ? undefined : selectSelection(state, treeId),
  )
  const doc = useAppSelector((state) => (treeId === null ? undefined : selectDoc(state, treeId)))
  if (treeId === null || !doc || !selection) return <span />
  const [only] = selection
  if (only === undefined) return <span className={styles.hint}>Nothing selected</span>
  if (selection.length > 1) {
    return <span className={styles.hint}>{selection.length} components selected</span>
  }
  const path = pathToRoot(doc, only).toReversed()
  return (
    <nav aria-label="Selection">
      <ol className={styles.crumbs}>
        {path.map(({ id }) => (
          <li key={id} className={styles.crumb}>
            <button
              type="button"
              className={styles.node}
              aria-current={id === only ? 'true' : undefined}
              onClick={() => dispatch(selectNodes({ treeId, ids: [id] }))}
            >
              {nameOf({ doc, definitions }, id)}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}
