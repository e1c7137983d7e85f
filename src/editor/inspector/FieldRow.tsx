import { memo, useState } from 'react'
import type { Json } from '@/model/json'
import type { PropSpec } from '@/model/props/specs'
import type { FieldPath } from '@/model/tree/ops'
import { Control } from './controls'
import { useFieldEditor } from './fields/fieldEditor'
import type { FieldState } from './fields/readField'

interface FieldRowProps extends FieldState {
  readonly spec: PropSpec
  /** The field of the records: `props` or `styles`. */
  readonly field: string
  readonly name: string
  readonly fallback?: Json
  /** Older names of the field; a reset takes them away as well. */
  readonly aliases?: readonly string[]
}

const NO_NAMES: readonly string[] = []

/** A field of the selected nodes with its control; renders again only when its own value changes. */
export const FieldRow = memo(function FieldRow({
  spec,
  field,
  name,
  changed,
  aliases = NO_NAMES,
  ...state
}: FieldRowProps) {
  const editor = useFieldEditor()
  const [resets, setResets] = useState(0)
  const path: FieldPath = [field, name]
  const draftKey = editor.keyOf(path)
  const all = [path, ...aliases.map((alias): FieldPath => [field, alias])]
  const reset = () => {
    editor.reset(...all)
    setResets((count) => count + 1)
  }
  return (
    <Control
      // Fields of other nodes are other fields: drafts and sessions must not slip from one to the next.
      // A reset begins anew as well: what stood in the field is what it takes back.
      key={`${draftKey}/${resets}`}
      {...state}
      spec={spec}
      changed={changed}
      draftKey={draftKey}
      begin={() => editor.begin(path)}
      onReset={changed ? reset : undefined}
    />
  )
})
