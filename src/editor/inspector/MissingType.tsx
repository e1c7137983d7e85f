import { CircleAlert } from 'lucide-react'
import { Field } from '@/components/ui/Field'
import { Select } from '@/components/ui/Select'
import { componentIdOf } from '@/model/component/type'
import type { Definitions } from '@/model/definition'
import type { TreeNode } from '@/model/tree/types'
import { useFieldEditor } from './fields/fieldEditor'
import styles from './MissingType.module.css'

interface MissingTypeProps {
  readonly node: TreeNode
  readonly definitions: Definitions
}

/** Says that a node is shown as a placeholder, and offers a component to put in its place. */
export function MissingType({ node, definitions }: MissingTypeProps) {
  const editor = useFieldEditor()
  const options = [...new Set(definitions.values())]
    .filter(({ hidden, partOf }) => !hidden && partOf === undefined)
    .map(({ type, label }) => ({ value: type, label }))
    .sort((a, b) => (a.label < b.label ? -1 : 1))
  return (
    <div className={styles.missing} role="note">
      <p className={styles.text}>
        <CircleAlert size={14} aria-hidden />
        <span>
          {componentIdOf(node.type) === undefined
            ? `There is no component “${node.type}” here, so a placeholder stands for it.`
            : 'The component of this instance is not in the project, so a placeholder stands for it.'}{' '}
          Its data and what is inside it are kept.
        </span>
      </p>
      <Field label="Replace with">
        {(ids) => (
          <Select
            {...ids}
            options={options}
            value=""
            placeholder="Choose a component"
            onChange={({ target }) => editor.begin(['type']).set(target.value)}
          />
        )}
      </Field>
    </div>
  )
}

/** Whether nothing here knows how to draw a type: neither the catalog nor HTML. */
export function isMissing(definitions: Definitions, type: string): boolean {
  return !definitions.has(type) && !/^[a-z][a-z\d]*$/.test(type)
}
