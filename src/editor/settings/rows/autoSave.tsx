import { Switch } from '@/components/ui/Switch'
import { useAppDispatch, useAppSelector } from '@/store'
import { setAutoSave } from '@/store/slices/settingsSlice'
import { resetInState } from '../reset'
import type { Setting } from '../setting'

/** Whether what is typed in code goes into the project by itself. */
export const autoSave: Setting = {
  id: 'saving.autoSave',
  section: 'saving',
  title: 'Auto-save',
  description:
    'Code goes into the project as you type; off, it stays a draft in this browser until you save it. Every other edit is a step that can be undone, and is always saved at once.',
  keywords: ['save', 'draft', 'unsaved', 'ctrl+s', 'files', 'automatic'],
  scope: 'device',
  Control(ids) {
    const dispatch = useAppDispatch()
    const on = useAppSelector((state) => state.settings.autoSave !== false)
    return <Switch {...ids} checked={on} onChange={(next) => dispatch(setAutoSave(next))} />
  },
  reset: resetInState(
    (state) => state.settings.autoSave === false,
    () => setAutoSave(true),
  ),
}
