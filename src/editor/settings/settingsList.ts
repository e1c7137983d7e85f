import { activeTheme } from './rows/activeTheme'
import { editorTheme, motion } from './rows/appearance'
import { autoSave } from './rows/autoSave'
import { autoSync } from './rows/autoSync'
import { serverAddress } from './rows/serverAddress'
import { shortcuts } from './rows/shortcuts'
import { singleKeys } from './rows/singleKeys'
import { syncInterval } from './rows/syncInterval'
import { yourName } from './rows/yourName'
import type { Setting } from './setting'

/** Every setting, in the order in which each section lists its own. Another feature adds its row with a line here. */
export const SETTINGS: readonly Setting[] = [
  yourName,
  autoSave,
  autoSync,
  syncInterval,
  serverAddress,
  editorTheme,
  motion,
  singleKeys,
  shortcuts,
  activeTheme,
]
