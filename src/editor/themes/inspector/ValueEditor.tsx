import { useRef, useState } from 'react'
import { Button } from '@/components/ui/Button'
import { Segments } from '@/components/ui/Segments'
import { fail } from '@/model/result'
import { aliasOf, type Theme, type ThemeMode, type TokenValue } from '@/model/theme/record'
import { isOwnIn } from '@/model/theme/resolve'
import { useAppDispatch } from '@/store'
import { beginDraft, keepValue } from '../edits/draftSession'
import { ColorPicker, type PickerDoor } from '../picker/ColorPicker'
import { tokenRows, type TokenRow } from '../table/tokenRows'
import { cellOf, contextOf, finalValue } from '../values/context'
import { KINDS } from '../values/kinds'
import { parseValue } from '../values/parseValue'
import { problemIn } from '../values/problems'
import { AliasPicker } from './AliasPicker'
import { EasingValue } from './EasingValue'
import { NumberValue } from './NumberValue'
import { ShadowValue } from './ShadowValue'
import { TypedValue, type TypedDoor } from './TypedValue'
import styles from './TokenInspector.module.css'

interface ValueEditorProps {
  readonly theme: Theme
  readonly row: TokenRow
  readonly mode: ThemeMode
  readonly readOnly: boolean
}

const WAYS = [
  { value: 'value', label: 'Value' },
  { value: 'alias', label: 'Alias' },
]

const FONTS = [
  "'Inter Variable', 'Inter', ui-sans-serif, system-ui, sans-serif",
  'ui-sans-serif, system-ui, sans-serif',
  "ui-serif, Georgia, 'Times New Roman', serif",
  'ui-monospace, Menlo, Consolas, monospace',
  'ui-rounded, system-ui, sans-serif',
]

/** The value of a token in a mode, edited as its kind is. */
export function ValueEditor({ theme, row, mode, readOnly }: ValueEditorProps) {
  const dispatch = useAppDispatch()
  const typed = useRef<TypedDoor>(null)
  const picker = useRef<PickerDoor>(null)
  const [isChoosing, setChoosing] = useState(false)
  const { name, kind } = row
  const context = contextOf(theme)
  const { text = '', origin } = cellOf(name, mode, context)
  const alias = aliasOf(text)
  const value = finalValue(name, mode, context)
  const problem = problemIn(name, kind, { mode, context })
  const place = { themeId: theme.id, name, mode: mode.id }
  const begin = () => beginDraft(dispatch, place)
  const keep = (next: TokenValue | undefined) => dispatch(keepValue(place, next))
  const token = context.tokens.get(name)
  const canReset =
    !readOnly &&
    token &&
    isOwnIn(token, mode) &&
    (mode.id !== 'light' || context.defaults.has(name))
  const write = (next: string) => typed.current?.write(next)

  return (
    <div className={styles.editor}>
      <div className={styles.ways}>
        <Segments
          label="How the value is given"
          options={WAYS}
          value={alias === undefined && !isChoosing ? 'value' : 'alias'}
          onChange={(way) => {
            if (way === 'value' && alias !== undefined && value !== undefined && !readOnly)
              keep(value)
            setChoosing(way === 'alias' && !readOnly)
          }}
        />
        <span className={styles.origin}>
          {origin === 'own' ? '' : origin === 'inherited' ? 'Inherited' : 'From the component set'}
        </span>
        {canReset && (
          <Button size="small" tone="quiet" onClick={() => keep(undefined)}>
            Reset
          </Button>
        )}
      </div>
      {!readOnly && (alias !== undefined || isChoosing) && (
        <div className={styles.aliasLine}>
          <AliasPicker
            label={`Alias of ${name} in ${mode.name}`}
            theme={theme}
            options={tokenRows(theme).filter((one) => one.kind === kind && one.name !== name)}
            value={alias}
            startsOpen={isChoosing}
            onPick={(other) => {
              const parsed = parseValue(`{${other}}`, { name, kind, mode, context })
              if (!parsed.ok) return parsed.error
              keep(parsed.value)
              setChoosing(false)
              return undefined
            }}
          />
        </div>
      )}
      {problem !== undefined && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
      <TypedValue
        key={`${name}/${mode.id}`}
        ref={typed}
        label="As typed"
        text={text}
        readOnly={readOnly}
        begin={begin}
        suggestions={kind === 'fontFamily' ? FONTS : undefined}
        parse={(given) =>
          given.trim() === ''
            ? fail(`Write a ${KINDS[kind].label.toLowerCase()}, e.g. ${KINDS[kind].example}.`)
            : parseValue(given, { name, kind, mode, context })
        }
        onShown={(next) => picker.current?.paint(next)}
      />
      {kind === 'color' && value !== undefined && alias === undefined && (
        <ColorPicker
          key={`${name}/${mode.id}/${theme.id}`}
          ref={picker}
          value={value}
          readOnly={readOnly}
          begin={begin}
          onShown={write}
        />
      )}
      {alias === undefined && (
        <NumberValue kind={kind} value={text} readOnly={readOnly} begin={begin} onShown={write} />
      )}
      {kind === 'shadow' && alias === undefined && (
        <ShadowValue value={text} readOnly={readOnly} onChange={keep} />
      )}
      {kind === 'easing' && alias === undefined && (
        <EasingValue value={text} readOnly={readOnly} onChange={keep} />
      )}
    </div>
  )
}
