import { Switch } from '@/components/ui/Switch'
import {
  areSingleKeysOn,
  switchSingleKeys,
  useSingleKeys,
  watchSingleKeys,
} from '@/editor/commands/singleKeys'
import { resetInBrowser } from '../reset'
import type { Setting } from '../setting'

/** Whether shortcuts of one character count. */
export const singleKeys: Setting = {
  id: 'keyboard.singleKeys',
  section: 'keyboard',
  title: 'Single-key shortcuts',
  description: 'Switch them off if a key on its own, such as P or /, runs things you did not mean.',
  keywords: ['speech', 'accessibility', 'letters', 'hotkeys'],
  scope: 'device',
  Control(ids) {
    return <Switch {...ids} checked={useSingleKeys()} onChange={switchSingleKeys} />
  },
  reset: resetInBrowser(
    watchSingleKeys,
    () => !areSingleKeysOn(),
    () => switchSingleKeys(true),
  ),
}
