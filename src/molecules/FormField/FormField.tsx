import { type ReactNode, useId, useMemo } from 'react'
import { classNames } from '@/atoms/classNames'
import { FieldContext } from '@/atoms/fieldContext'
import { Glyph } from '@/atoms/Icon/Glyph'
import type { RootProps } from '@/renderer/definition'
import styles from './FormField.module.css'

export interface FormFieldProps {
  label?: string
  help?: string
  error?: string
  required?: boolean
  children?: ReactNode
}

/** A control with its name, a word of help and what is wrong with it. */
export function FormField(props: FormFieldProps & RootProps) {
  const { label, help, error, required = false, children, className, ...root } = props
  const own = useId()
  const note = error || help
  const links = useMemo(
    () => ({
      controlId: `${own}control`,
      labelId: `${own}label`,
      describedBy: note ? `${own}note` : undefined,
      invalid: Boolean(error),
      required,
    }),
    [own, note, error, required],
  )
  return (
    <div {...root} className={classNames(styles.field, className)}>
      <label id={links.labelId} htmlFor={links.controlId} className={styles.label}>
        {label}
        {required && (
          <span className={styles.star} aria-hidden>
            {' *'}
          </span>
        )}
      </label>
      <FieldContext value={links}>{children}</FieldContext>
      {note && (
        <p id={links.describedBy} className={styles.note} data-error={Boolean(error) || undefined}>
          {error && <Glyph name="circle-alert" size={14} />}
          {note}
        </p>
      )}
    </div>
  )
}
