import { useReduxComponentTrees } from '@/hooks/use-redux-component-trees'
import type { NestedNode } from '@/model/tree/types'
import styles from './demo.module.css'
import { Section } from './Section'

/** Shows the active component tree as nested types; a class name can be set on its root. */
export function TreesSection() {
  const { trees, activeTree, activeTreeId, loading, error, setActive, updateNode } =
    useReduxComponentTrees()
  const className = activeTree?.root.props?.['className']
  return (
    <Section title="Component trees" about="Nested JSON, made from the node records of the state.">
      {error && (
        <p className={styles.error} role="alert">
          {error}
        </p>
      )}
      {loading && <p role="status">Reading trees…</p>}
      {trees.length === 0 && !loading && <p className={styles.about}>There are no trees yet.</p>}
      {trees.length > 0 && (
        <label className={styles.column}>
          <span className={styles.label}>Tree</span>
          <select
            className={styles.input}
            value={activeTreeId ?? ''}
            onChange={(event) => setActive(event.target.value || null)}
          >
            <option value="">None</option>
            {trees.map((tree) => (
              <option key={tree.id} value={tree.id}>
                {tree.name}
              </option>
            ))}
          </select>
        </label>
      )}
      {activeTree && (
        <>
          <label className={styles.column}>
            <span className={styles.label}>Class name of the root</span>
            <input
              className={styles.input}
              value={typeof className === 'string' ? className : ''}
              onChange={(event) =>
                updateNode(activeTree.id, activeTree.root.id, {
                  props: { className: event.target.value || undefined },
                })
              }
            />
          </label>
          <ul className={styles.tree}>
            <Branch node={activeTree.root} />
          </ul>
        </>
      )}
    </Section>
  )
}

/** A node and what lies below it; deeper levels are closed at first. */
function Branch({ node, depth = 0 }: { readonly node: NestedNode; readonly depth?: number }) {
  const below = [
    ...(node.children ?? []),
    ...Object.values(node.slots ?? {}).flatMap((s) => s ?? []),
  ]
  const name = typeof node['name'] === 'string' ? node['name'] : ''
  const label = (
    <>
      <strong>{node.type}</strong> <span className={styles.about}>{name || node.id}</span>
    </>
  )
  if (below.length === 0) return <li className={styles.leaf}>{label}</li>
  return (
    <li>
      <details open={depth < 2}>
        <summary>{label}</summary>
        <ul className={styles.tree}>
          {below.map((child) => (
            <Branch key={child.id} node={child} depth={depth + 1} />
          ))}
        </ul>
      </details>
    </li>
  )
}
