import { useDefinitions } from '@/editor/definitions'
import type { ComponentDefinition } from '@/model/definition'
import type { TreeId } from '@/model/tree/types'
import { useAppDispatch } from '@/store'
import { selectNodes } from '@/store/editing'
import styles from './ExposedList.module.css'
import { useExposed } from './exposing'

/** The props of the component whose main is shown, each leading to the node that has it; nothing in a document. */
export function ExposedList({ treeId }: { readonly treeId: TreeId }) {
  const exposed = useExposed(treeId)
  const definitions = useDefinitions()
  const dispatch = useAppDispatch()
  if (!exposed) return null
  const labelOf = (definition: ComponentDefinition | undefined, type: string) =>
    definition?.label ?? type
  return (
    <section className={styles.box} aria-label="Exposed props">
      <h3 className={styles.title}>Exposed props</h3>
      {exposed.length === 0 ? (
        <p className={styles.none}>
          None yet. Select something and choose “Expose as prop” beside one of its fields: then each
          instance can have its own value.
        </p>
      ) : (
        <ul className={styles.list}>
          {exposed.map(({ nodeId, key, prop, label, type }) => (
            <li key={`${nodeId}/${key}`}>
              <button
                type="button"
                className={styles.prop}
                onClick={() => dispatch(selectNodes({ treeId, ids: [nodeId] }))}
              >
                <span>{label ?? prop}</span>
                <span className={styles.place}>{labelOf(definitions.get(type), type)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
