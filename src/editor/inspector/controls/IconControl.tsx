import { ChevronDown } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { Field } from '@/components/ui/Field'
import { Floating } from '@/components/ui/Floating'
import styles from './IconControl.module.css'
import { shownText } from './shownText'
import { MIXED, type ControlProps } from './types'

const loadGlyph = async () => ({ default: (await import('@/catalog/iconGlyphs')).Glyph })
const loadPicker = async () => ({ default: (await import('./IconPicker')).IconPicker })
const Glyph = lazy(loadGlyph)
const IconPicker = lazy(loadPicker)

/** Edits an icon: shows it by drawing and name, and opens a grid to search in. */
export function IconControl({ spec, value, mixed, begin, onReset }: ControlProps<'icon'>) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const name = mixed ? '' : shownText(value)
  return (
    <Field label={spec.label} help={spec.help} onReset={onReset}>
      {(ids) => (
        <>
          <button
            {...ids}
            type="button"
            className={styles.trigger}
            aria-haspopup="dialog"
            aria-expanded={anchor !== null}
            onClick={({ currentTarget }) => setAnchor(anchor ? null : currentTarget)}
          >
            {name !== '' && (
              <Suspense fallback={<span className={styles.blank} />}>
                <Glyph name={name} size={15} />
              </Suspense>
            )}
            <span className={styles.name}>{mixed ? MIXED : name || 'None'}</span>
            <ChevronDown size={14} aria-hidden className={styles.arrow} />
          </button>
          {anchor && (
            <Floating anchor={anchor} align="end" onDismiss={() => setAnchor(null)}>
              <Suspense fallback={<p className={styles.loading}>Loading icons…</p>}>
                <IconPicker
                  value={name}
                  onPick={(icon) => {
                    begin().set(icon)
                    setAnchor(null)
                  }}
                />
              </Suspense>
            </Floating>
          )}
        </>
      )}
    </Field>
  )
}
