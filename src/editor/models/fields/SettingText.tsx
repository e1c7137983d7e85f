import { Field } from '@/components/ui/Field'
import { TextArea } from '@/components/ui/TextArea'
import { TextInput } from '@/components/ui/TextInput'
import { useTextDraft } from '@/components/ui/useTextDraft'
import type { Result } from '@/model/result'

interface SettingTextProps<T> {
  readonly label: string
  readonly help?: string
  readonly placeholder?: string
  readonly isNumeric?: boolean
  readonly isLong?: boolean
  readonly text: string
  readonly parse: (text: string) => Result<T, string>
  readonly onCommit: (value: T) => void
}

/** A setting that is written: it applies with Enter or when the focus leaves, and says why it does not. */
export function SettingText<T>(props: SettingTextProps<T>) {
  const {
    label,
    help,
    placeholder,
    isNumeric = false,
    isLong = false,
    text,
    parse,
    onCommit,
  } = props
  const { input, problem } = useTextDraft({ text, parse, onCommit, multiline: isLong })
  return (
    <Field
      label={label}
      {...(help !== undefined && { help })}
      {...(problem !== undefined && { problem })}
    >
      {(ids) =>
        isLong ? (
          <TextArea {...ids} {...input} placeholder={placeholder} />
        ) : (
          <TextInput {...ids} {...input} numeric={isNumeric} placeholder={placeholder} />
        )
      }
    </Field>
  )
}
