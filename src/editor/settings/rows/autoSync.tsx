import { Switch } from '@/components/ui/Switch'
import { useAppDispatch, useAppSelector } from '@/store'
import { setAutoSync, toggleAutoSync } from '@/store/slices/settingsSlice'
import { resetInState } from '../reset'
import type { Setting } from '../setting'

/** Whether changes go to the server by themselves. A browser that was never here turns it on. */
export const autoSync: Setting = {
  id: 'saving.autoSync',
  section: 'saving',
  title: 'Auto-sync',
  description:
    'Sends your changes to the server as you make them, and takes in those of others; off, that happens when you press “Sync now”.',
  keywords: ['cloud', 'flask', 'push', 'pull', 'upload', 'automatic', 'offline'],
  scope: 'device',
  Control(ids) {
    const dispatch = useAppDispatch()
    const on = useAppSelector((state) => state.settings.autoSync)
    return <Switch {...ids} checked={on} onChange={() => dispatch(toggleAutoSync())} />
  },
  reset: resetInState(
    (state) => !state.settings.autoSync,
    () => setAutoSync(true),
  ),
}
