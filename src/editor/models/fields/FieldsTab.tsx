import { useState, type CSSProperties } from 'react'
import { Region, RegionTitle } from '@/components/ui/Region'
import { Splitter } from '@/components/ui/Splitter'
import type { Model } from '@/model/data/model'
import { PANES, panes } from '../view/panes'
import { FieldInspector } from './FieldInspector'
import { FieldTable } from './FieldTable'
import styles from './fields.module.css'

interface FieldsTabProps {
  readonly model: Model
  readonly readOnly: boolean
  /** The field whose settings are shown; the first one unless given. */
  readonly shown: string | undefined
  readonly onShow: (fieldId: string) => void
}

/** The fields of a model as a table, and all of the chosen one beside it. */
export function FieldsTab({ model, readOnly, shown, onShow }: FieldsTabProps) {
  const [right, setRight] = useState(() => panes.read().right)
  const field = model.fields.find(({ id }) => id === shown) ?? model.fields[0]
  return (
    <div className={styles.tab} style={{ '--right': `${right}px` } as CSSProperties}>
      <FieldTable model={model} readOnly={readOnly} shown={field?.id} onShow={onShow} />
      <Splitter
        label="Width of the field’s settings"
        axis="x"
        pane="after"
        unit="px"
        {...PANES.right}
        property="--right"
        size={right}
        onResized={(size) => {
          setRight(size)
          panes.write({ ...panes.read(), right: size })
        }}
      />
      <Region
        name="Field"
        className={styles.side}
        header={<RegionTitle>{field ? field.name : 'Field'}</RegionTitle>}
      >
        <div className={styles.scroll}>
          {field ? (
            <fieldset disabled={readOnly} className={styles.form}>
              <FieldInspector key={field.id} model={model} field={field} onShow={onShow} />
            </fieldset>
          ) : (
            <p className={styles.none}>Add a field to say what records hold.</p>
          )}
        </div>
      </Region>
    </div>
  )
}
