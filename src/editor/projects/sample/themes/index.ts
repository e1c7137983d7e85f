import type { RecordChange } from '@/model/records'
import { DEFAULT_THEME_ID } from '@/model/theme/record'
import { PROJECT_SETTINGS_ID } from '@/store/slices/projectSettingsSlice'
import { graphite } from './graphite'
import { orchard } from './orchard'
import { tidewater } from './tidewater'

/** The themes of the sample project, and which of them is the active one. */
export const sampleThemes: readonly RecordChange[] = [
  tidewater,
  graphite,
  orchard,
  {
    collection: 'projectSettings',
    id: PROJECT_SETTINGS_ID,
    value: { id: PROJECT_SETTINGS_ID, activeThemeId: DEFAULT_THEME_ID },
  },
]
