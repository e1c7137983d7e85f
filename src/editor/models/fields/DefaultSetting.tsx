import { Field } from '@/components/ui/Field'
import { Select } from '@/components/ui/Select'
import { parseCell, showCell } from '@/model/data/cells'
import type { ModelField } from '@/model/data/model'
import { fail } from '@/model/result'
import { useAppStore } from '@/store'
import { mistakeIn } from '../records/cells/mistakeIn'
import { recordFinder } from '../records/rows/recordNames'
import { SettingText } from './SettingText'

interface DefaultSettingProps {
  readonly field: ModelField
  readonly onCommit: (value: ModelField['default']) => void
}

/** What a new record has in the field. */
export function DefaultSetting({ field, onCommit }: DefaultSettingProps) {
  const store = useAppStore()
  if (field.type === 'boolean') {
    return (
      <Field label="Default">
        {(ids) => (
          <Select
            {...ids}
            value={field.default === undefined ? 'none' : field.default === true ? 'true' : 'false'}
            options={[
              { value: 'none', label: 'None' },
              { value: 'true', label: 'Yes' },
              { value: 'false', label: 'No' },
            ]}
            onChange={({ target }) =>
              onCommit(target.value === 'none' ? undefined : target.value === 'true')
            }
          />
        )}
      </Field>
    )
  }
  return (
    <SettingText
      label="Default"
      help="What a new record has in it."
      text={field.default === undefined ? '' : showCell(field, field.default)}
      parse={(text) => {
        const read = parseCell(field, text, { resolve: recordFinder(store.getState()) })
        if (!read.ok || read.value === undefined) return read
        const mistake = mistakeIn(field, read.value)
        return mistake === undefined ? read : fail(mistake)
      }}
      onCommit={onCommit}
    />
  )
}
