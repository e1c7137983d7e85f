import type { ReactNode } from 'react'
import { Button } from '@/components/ui/Button'
import { Dialog } from '@/components/ui/Dialog'
import type { Result } from '@/model/result'
import { tokenField, type Theme, type TokenKind } from '@/model/theme/record'
import type { ScaleStop } from '@/model/theme/scale'
import { useAppDispatch } from '@/store'
import { editTheme } from '../edits/editTheme'
import { tokenJson } from '../edits/tokenJson'
import { contextOf } from '../values/context'
import styles from './dialogs.module.css'

interface ScaleDialogProps {
  readonly title: string
  readonly theme: Theme
  readonly kind: TokenKind
  readonly scale: Result<readonly ScaleStop[], string>
  readonly renderSample: (stop: ScaleStop) => ReactNode
  readonly onClose: () => void
  /** The fields that the scale is made of. */
  readonly children: ReactNode
}

/** Shows a scale as it is made, and gives its tokens to a theme in one step. */
export function ScaleDialog(props: ScaleDialogProps) {
  const { title, theme, kind, scale, renderSample, onClose, children } = props
  const dispatch = useAppDispatch()
  const { tokens } = contextOf(theme)
  const apply = () => {
    if (!scale.ok) return
    const set = Object.fromEntries(
      scale.value.map(({ name, value }) => [
        tokenField(name),
        tokenJson({ tier: 'role', ...tokens.get(name), kind, values: { light: value } }),
      ]),
    )
    if (dispatch(editTheme(theme.id, set, title))) onClose()
  }
  return (
    <Dialog
      title={title}
      size="wide"
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button tone="primary" disabled={!scale.ok} onClick={apply}>
            {scale.ok ? `Set ${scale.value.length} tokens` : 'Set tokens'}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        {children}
        {scale.ok ? (
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is reached by keys
          <div className={styles.steps} role="group" tabIndex={0} aria-label="Steps of the scale">
            {scale.value.map((stop) => (
              <div key={stop.name} className={styles.size}>
                <span>{stop.name}</span>
                <code>{stop.value}</code>
                {renderSample(stop)}
              </div>
            ))}
          </div>
        ) : (
          <p role="alert" className={styles.problem}>
            {scale.error}
          </p>
        )}
      </div>
    </Dialog>
  )
}
