import { MousePointerClick } from 'lucide-react'
import { apart } from '@/components/ui/apart'
import { Button } from '@/components/ui/Button'
import { EmptyState } from '@/components/ui/EmptyState'
import { mainOfHeader } from '@/model/component/composed'
import { useAppDispatch, useAppSelector } from '@/store'
import { selectNodes } from '@/store/editing'
import { selectHeader } from '@/store/selectors/trees'
import type { TreeId } from '@/model/tree/types'
import { DocumentTheme } from './DocumentTheme'
import styles from './InspectorPanel.module.css'

const ExposedList = apart(async () => (await import('./expose/ExposedList')).ExposedList)

/** What the inspector says while nothing is selected: which document this is, and what to do. */
export function DocumentInfo({ treeId }: { readonly treeId: TreeId }) {
  const header = useAppSelector((state) => selectHeader(state, treeId))
  const dispatch = useAppDispatch()
  if (!header) return null
  const isMain = mainOfHeader(header) !== undefined
  return (
    <>
      {isMain && <ExposedList treeId={treeId} />}
      <div className={styles.empty}>
        <EmptyState
          icon={<MousePointerClick size={20} />}
          title={header.name}
          actions={
            <Button
              size="small"
              onClick={({ currentTarget }) => {
                // The button goes away with the click: its panel keeps the focus.
                currentTarget.closest<HTMLElement>('[data-region]')?.focus()
                dispatch(selectNodes({ treeId, ids: [header.rootId] }))
              }}
            >
              {isMain ? 'Select the whole component' : 'Select the page'}
            </Button>
          }
        >
          {isMain
            ? 'Nothing is selected. Click a part of this component on the canvas or in the layers to edit it here: all instances follow.'
            : 'Nothing is selected. Click a component on the canvas or in the layers to edit it here.'}
        </EmptyState>
      </div>
      <DocumentTheme treeId={treeId} />
    </>
  )
}
