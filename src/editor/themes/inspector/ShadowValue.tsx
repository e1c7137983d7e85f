import { Plus, X } from 'lucide-react'
import { Button } from '@/components/ui/Button'
import { IconButton } from '@/components/ui/IconButton'
import { Switch } from '@/components/ui/Switch'
import { TextInput } from '@/components/ui/TextInput'
import { useTextDraft } from '@/components/ui/useTextDraft'
import { fail, ok, type Result } from '@/model/result'
import type { TokenValue } from '@/model/theme/record'
import { whyNotValue } from '../values/parseValue'
import { NEW_LAYER, readLayers, writeLayers, type ShadowLayer } from './shadowLayers'
import styles from './TokenInspector.module.css'

interface ShadowValueProps {
  readonly value: TokenValue
  readonly readOnly: boolean
  readonly onChange: (value: TokenValue) => void
}

const LENGTHS = [
  ['x', 'X'],
  ['y', 'Y'],
  ['blur', 'Blur'],
  ['spread', 'Spread'],
] as const

/** The layers of a shadow; nothing for one that is written in another way. */
export function ShadowValue({ value, readOnly, onChange }: ShadowValueProps) {
  const layers = readLayers(value)
  if (!layers) return null
  const change = (at: number, layer: ShadowLayer) => onChange(writeLayers(layers.with(at, layer)))
  return (
    <div className={styles.layers}>
      {layers.map((layer, at) => (
        <fieldset key={at} className={styles.layer} disabled={readOnly}>
          <legend className={styles.legend}>Layer {at + 1}</legend>
          <div className={styles.lengths}>
            {LENGTHS.map(([part, label]) => (
              <LayerField
                key={part}
                label={label}
                text={layer[part]}
                check={(text) => whyNotValue(writeLayers([{ ...layer, [part]: text }]), 'shadow')}
                onCommit={(text) => change(at, { ...layer, [part]: text })}
              />
            ))}
          </div>
          <div className={styles.layerFoot}>
            <LayerField
              label="Colour"
              text={layer.color}
              check={(text) => whyNotValue(writeLayers([{ ...layer, color: text }]), 'shadow')}
              onCommit={(color) => change(at, { ...layer, color })}
            />
            <span className={styles.inset}>
              <Switch
                aria-label={`Layer ${at + 1} inside`}
                checked={layer.inset}
                onChange={(inset) => change(at, { ...layer, inset })}
              />
              Inside
            </span>
            <IconButton
              label={`Remove layer ${at + 1}`}
              size="small"
              onClick={() => onChange(writeLayers(layers.toSpliced(at, 1)))}
            >
              <X size={14} />
            </IconButton>
          </div>
        </fieldset>
      ))}
      {!readOnly && (
        <Button
          size="small"
          icon={<Plus size={14} />}
          onClick={() => onChange(writeLayers([...layers, NEW_LAYER]))}
        >
          Add layer
        </Button>
      )}
    </div>
  )
}

interface LayerFieldProps {
  readonly label: string
  readonly text: string
  readonly check: (text: string) => string | undefined
  readonly onCommit: (text: string) => void
}

function LayerField({ label, text, check, onCommit }: LayerFieldProps) {
  const parse = (typed: string): Result<string, string> => {
    const trimmed = typed.trim()
    const why = trimmed === '' ? 'Write a value.' : check(trimmed)
    return why === undefined ? ok(trimmed) : fail(why)
  }
  const { problem, input } = useTextDraft({ text, parse, onCommit })
  return (
    // The control is the input inside.
    // oxlint-disable-next-line jsx-a11y/label-has-associated-control
    <label className={styles.layerField} {...(problem !== undefined && { 'data-tip': problem })}>
      <span>{label}</span>
      <TextInput {...input} aria-invalid={problem !== undefined || undefined} />
    </label>
  )
}
