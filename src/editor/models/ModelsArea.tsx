import { Plus, Upload } from 'lucide-react'
import { useState, type CSSProperties } from 'react'
import { IconButton } from '@/components/ui/IconButton'
import { Region, RegionTitle } from '@/components/ui/Region'
import { Splitter } from '@/components/ui/Splitter'
import { useAppDispatch, useAppSelector } from '@/store'
import { addModel } from './list/modelSteps'
import { ModelList } from './list/ModelList'
import { ModelView } from './ModelView'
import { NoModel } from './NoModel'
import { ImportDialog } from './transfer/ImportDialog'
import { Announcer } from './view/Announcer'
import { PANES, panes } from './view/panes'
import { selectModel, selectShownId } from './view/shownModel'
import { useModelKeys } from './view/useModelKeys'
import styles from './ModelsArea.module.css'

/** The area in which the models of the project and their records are edited. */
export function ModelsArea() {
  const dispatch = useAppDispatch()
  useModelKeys()
  const shown = useAppSelector(selectShownId)
  const model = useAppSelector((state) => (shown === null ? undefined : selectModel(state, shown)))
  const readOnly = useAppSelector(({ sync }) => sync.readOnly !== null)
  const [isImporting, setImporting] = useState(false)
  const [left, setLeft] = useState(() => panes.read().left)
  return (
    <div className={styles.area} style={{ '--left': `${left}px` } as CSSProperties}>
      <div className={styles.left}>
        <Region
          name="Models"
          header={
            <RegionTitle
              tools={
                !readOnly && (
                  <span className={styles.tools}>
                    <IconButton
                      label="New model from CSV or JSON…"
                      size="small"
                      onClick={() => setImporting(true)}
                    >
                      <Upload size={15} />
                    </IconButton>
                    <IconButton label="New model" size="small" onClick={() => dispatch(addModel())}>
                      <Plus size={16} />
                    </IconButton>
                  </span>
                )
              }
            >
              Models
            </RegionTitle>
          }
        >
          <ModelList shown={shown} readOnly={readOnly} />
        </Region>
      </div>
      <Splitter
        label="Width of the list of models"
        axis="x"
        pane="before"
        unit="px"
        {...PANES.left}
        property="--left"
        size={left}
        onResized={(size) => {
          setLeft(size)
          panes.write({ ...panes.read(), left: size })
        }}
      />
      {model ? (
        <ModelView key={model.id} model={model} readOnly={readOnly} />
      ) : (
        <NoModel readOnly={readOnly} />
      )}
      {isImporting && <ImportDialog onClose={() => setImporting(false)} />}
      <Announcer />
    </div>
  )
}
