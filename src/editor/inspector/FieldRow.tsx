import { memo, useState } from 'react'
import type { Json } from '@/model/json'
import type { PropKind, PropSpec } from '@/model/props/specs'
import type { FieldPath } from '@/model/tree/ops'
import { Control } from './controls'
import { Exposable } from './expose/Exposable'
import { useFieldEditor, type FieldEditor } from './fields/fieldEditor'
import type { FieldState } from './fields/readField'
import { useWidthMark, WidthRow } from './widths/WidthMark'

interface FieldRowProps extends FieldState {
  readonly spec: PropSpec
  /** The field of the records: `props` or `styles`. */
  readonly field: string
  readonly name: string
  readonly fallback?: Json
  /** Older names of the field; a reset takes them away as well. */
  readonly aliases?: readonly string[]
}

/** Controls with open lists, pictures that load, and more that belongs to certain nodes. */
const KEEPS_MORE: ReadonlySet<PropKind> = new Set<PropKind>(['list', 'icon', 'image'])

const NO_NAMES: readonly string[] = []

/** A field of the selected nodes with its control; renders again only when its own value changes. */
export const FieldRow = memo(function FieldRow({
  spec,
  field,
  name,
  changed,
  from,
  also,
  aliases = NO_NAMES,
  ...state
}: FieldRowProps) {
  const editor = useFieldEditor()
  const [resets, setResets] = useState(0)
  const path: FieldPath = [field, name]
  const draftKey = editor.keyOf(path)
  const all = [path, ...aliases.map((alias): FieldPath => [field, alias])]
  const resetBy = (take: FieldEditor['reset']) => () => {
    take(...all)
    setResets((count) => count + 1)
  }
  const reset = resetBy(editor.reset)
  const { marked, mark } = useWidthMark({
    label: spec.label,
    changed,
    from,
    also,
    onReset: reset,
    onResetAll: resetBy(editor.resetAll),
  })
  return (
    <WidthRow mark={mark}>
      <Exposable field={field} name={name} spec={spec}>
        <Control
          // A reset begins anew: what stood in the field is what it takes back. Fields of other nodes are other
          // fields, but those that keep nothing except drafts, which are kept by node, only get other values.
          key={KEEPS_MORE.has(spec.kind) ? `${draftKey}/${resets}` : resets}
          {...state}
          spec={spec}
          changed={changed}
          draftKey={draftKey}
          begin={() => editor.begin(path)}
          onReset={changed && !marked ? reset : undefined}
        />
      </Exposable>
    </WidthRow>
  )
})
