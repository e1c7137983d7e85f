import { useDefinitions } from '@/editor/definitions'
import { mainOfHeader } from '@/model/component/composed'
import { Button } from '@/components/ui/Button'
import { Kbd } from '@/components/ui/Kbd'
import { NamedIcon } from '@/components/ui/NamedIcon'
import { insertByClick } from '@/editor/commands/insertByClick'
import { useKeys } from '@/editor/commands/keymap'
import { useSlots } from '@/hooks/use-node'
import type { NodeId, TreeId } from '@/model/tree/types'
import { useAppDispatch, useAppSelector } from '@/store'
import { selectHeader } from '@/store/selectors'
import styles from './CanvasPanel.module.css'

/** What most pages begin with. */
const FIRST = ['Hero', 'Section', 'Stack', 'Card'] as const

interface EmptyInvitationProps {
  readonly treeId: TreeId
  readonly rootId: NodeId
}

/** Says how to begin, and offers to, while the root of a document holds nothing. A drop goes through it. */
export function EmptyInvitation({ treeId, rootId }: EmptyInvitationProps) {
  const dispatch = useAppDispatch()
  const insertKeys = useKeys('shell.insert', '/')
  const slots = useSlots(treeId, rootId)
  const definitions = useDefinitions()
  const isMain = useAppSelector((state) => mainOfHeader(selectHeader(state, treeId)) !== undefined)
  const what = isMain ? 'component' : 'page'
  if (Object.keys(slots).length > 0) return null
  return (
    <section className={styles.invitation} aria-label={`Begin the ${what}`}>
      <p className={styles.invitationTitle}>This {what} is empty</p>
      <p>
        Drag a component here,{' '}
        {insertKeys !== undefined && (
          <>
            press <Kbd keys={insertKeys} boxed /> to find one,{' '}
          </>
        )}
        or begin with
      </p>
      <div className={styles.invitationActions}>
        {FIRST.map((type) => {
          const definition = definitions.get(type)
          return (
            definition && (
              <Button
                key={type}
                size="small"
                icon={<NamedIcon name={definition.icon} />}
                onClick={() => dispatch(insertByClick(type))}
              >
                {definition.label}
              </Button>
            )
          )
        })}
      </div>
    </section>
  )
}
