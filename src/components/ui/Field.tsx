import { useId, type ComponentProps, type ReactNode } from 'react'
import { classes } from './classes'
import styles from './Field.module.css'
import { noteInView } from './noteInView'
import { tip } from './tip'

/** What a control spreads on the element that takes the input. */
export interface FieldIds {
  readonly id: string
  readonly 'aria-describedby'?: string
  readonly 'aria-invalid'?: true
}

interface FieldProps {
  readonly label: string
  /** One sentence on what it does; the label's tooltip, and told to screen readers. */
  readonly help?: string
  /** Why what stands in the control is not taken. */
  readonly problem?: string
  /** Takes the value back to the default; a dot beside the label does it where given. */
  readonly onReset?: () => void
  /** `stack`: the control below its label, over the whole width. */
  readonly layout?: 'row' | 'stack'
  /** `group`: the control is several elements, which the label names together. */
  readonly as?: 'label' | 'group'
  /** On the label itself; dragging it scrubs a number. */
  readonly labelProps?: ComponentProps<'label'>
  readonly children: (ids: FieldIds) => ReactNode
}

/** A labelled control: label and reset dot, the control, and below it what is wrong with its text. */
export function Field({
  label,
  help,
  problem,
  onReset,
  layout = 'row',
  as = 'label',
  labelProps,
  children,
}: FieldProps) {
  const id = useId()
  const notes = [help && `${id}-help`, problem && `${id}-problem`].filter(Boolean)
  const ids: FieldIds = {
    id,
    ...(notes.length > 0 && { 'aria-describedby': notes.join(' ') }),
    ...(problem && { 'aria-invalid': true }),
  }
  const group = as === 'group'
  return (
    <div
      className={classes(styles.field, layout === 'stack' && styles.stack)}
      {...(group && {
        role: 'group',
        'aria-labelledby': `${id}-label`,
        'aria-describedby': ids['aria-describedby'],
      })}
    >
      <div className={styles.label}>
        {onReset && (
          <button
            type="button"
            className={styles.reset}
            aria-label={`Reset ${label}`}
            {...tip('Reset to the default')}
            onClick={onReset}
          />
        )}
        {group ? (
          <span id={`${id}-label`} className={styles.text} {...(help && tip(help))}>
            {label}
          </span>
        ) : (
          <label
            {...labelProps}
            id={`${id}-label`}
            htmlFor={id}
            className={classes(styles.text, labelProps?.className)}
            {...(help && tip(help))}
          >
            {label}
          </label>
        )}
      </div>
      <div className={styles.control}>{children(ids)}</div>
      {help && (
        <span id={`${id}-help`} hidden>
          {help}
        </span>
      )}
      {problem && (
        <p id={`${id}-problem`} ref={noteInView} className={styles.problem} role="status">
          {problem}
        </p>
      )}
    </div>
  )
}
