import { SquarePlus } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/Button'
import { Menu } from '@/components/ui/Menu'
import { NamedIcon } from '@/components/ui/NamedIcon'
import { useAppDispatch } from '@/store'
import { GenerateDialog } from './GenerateDialog'
import { insertGenerated } from './insertGenerated'

interface GenerateMenuProps {
  readonly modelId: string
  readonly disabled: boolean
}

/** The button that puts a model on the open document. */
export function GenerateMenu({ modelId, disabled }: GenerateMenuProps) {
  const dispatch = useAppDispatch()
  const [isAsking, setAsking] = useState(false)
  return (
    <>
      <Menu
        label="Add to page"
        align="end"
        entries={[
          {
            id: 'form',
            label: 'Form',
            icon: <NamedIcon name="clipboard-list" />,
            run: () => void dispatch(insertGenerated(modelId, 'form')),
          },
          {
            id: 'table',
            label: 'Table',
            icon: <NamedIcon name="table" />,
            run: () => void dispatch(insertGenerated(modelId, 'table')),
          },
          {
            id: 'detail',
            label: 'Detail',
            icon: <NamedIcon name="square-menu" />,
            run: () => void dispatch(insertGenerated(modelId, 'detail')),
          },
          { kind: 'separator', id: 'line' },
          {
            id: 'choose',
            label: 'Choose fields…',
            icon: <NamedIcon name="sliders-horizontal" />,
            run: () => setAsking(true),
          },
        ]}
        renderTrigger={(trigger) => (
          <Button {...trigger} size="small" icon={<SquarePlus size={14} />} disabled={disabled}>
            Add to page
          </Button>
        )}
      />
      {isAsking && <GenerateDialog modelId={modelId} onClose={() => setAsking(false)} />}
    </>
  )
}
