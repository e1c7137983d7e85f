import { useEffect, useMemo } from 'react'
import { useArea, useOfferedActions } from '@/editor/areas'
import { matchesKey, mayBeShortcut } from '@/editor/commands/keys'
import { useAppDispatch, useAppSelector } from '@/store'
import { addModel } from '../list/modelSteps'
import { stepModels } from './steps'

/** The keys of the area and what it offers to the command menu, while it is on screen. */
export function useModelKeys(): void {
  const isShown = useArea() === 'models'
  const dispatch = useAppDispatch()
  const canEdit = useAppSelector(({ sync }) => sync.readOnly === null)
  const actions = useMemo(
    () => [
      {
        id: 'models.new',
        title: 'New model',
        icon: 'plus',
        enabled: canEdit,
        run: () => void dispatch(addModel()),
      },
      {
        id: 'models.undo',
        title: 'Undo',
        icon: 'undo-2',
        keys: ['Mod+Z'],
        enabled: canEdit,
        run: () => void dispatch(stepModels('undo')),
      },
      {
        id: 'models.redo',
        title: 'Redo',
        icon: 'redo-2',
        keys: ['Shift+Mod+Z', 'Mod+Y'],
        enabled: canEdit,
        run: () => void dispatch(stepModels('redo')),
      },
    ],
    [canEdit, dispatch],
  )
  useOfferedActions(actions, isShown)
  useEffect(() => {
    if (!isShown) return
    function press(event: KeyboardEvent) {
      if (!mayBeShortcut(event)) return
      const action = actions.find(
        ({ enabled, keys }) => enabled && keys?.some((key) => matchesKey(event, key)),
      )
      if (!action) return
      event.preventDefault()
      action.run()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [actions, isShown])
}
