import { X } from 'lucide-react'
import { useId, useLayoutEffect, useRef, type MouseEvent, type ReactNode } from 'react'
import { classes } from './classes'
import styles from './Dialog.module.css'
import { IconButton } from './IconButton'

interface DialogProps {
  readonly title: string
  /** Called when it is closed by its button, Escape or a press on the backdrop. */
  readonly onClose: () => void
  readonly size?: 'regular' | 'wide' | 'large'
  /** Buttons at the bottom; the one to press last. */
  readonly footer?: ReactNode
  /** `top` for lists that grow as one types; `bare` has no header, its title is only spoken. */
  readonly look?: 'regular' | 'top' | 'bare'
  readonly children: ReactNode
}

/**
 * A modal dialog on the native element; mounted is open. Focus goes to what has `data-first-focus`, else to
 * the first control; it stays in, and comes back.
 */
export function Dialog({
  title,
  onClose,
  size = 'regular',
  footer,
  look = 'regular',
  children,
}: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null)
  const titleId = useId()

  useLayoutEffect(() => {
    const dialog = ref.current
    if (!dialog) return
    const before = document.activeElement
    // jsdom cannot show a modal: there the dialog is merely open.
    if (typeof dialog.showModal === 'function') dialog.showModal()
    else dialog.setAttribute('open', '')
    // The browser would focus the first thing that can take it, which may be a mere container.
    dialog.querySelector<HTMLElement>('[data-first-focus]')?.focus()
    return () => {
      if (typeof dialog.close === 'function') dialog.close()
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [])

  const pressed = (event: MouseEvent<HTMLDialogElement>) => {
    if (event.target === ref.current) onClose()
  }

  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions -- the key for it is Escape, which the element itself handles
    <dialog
      ref={ref}
      aria-labelledby={look === 'bare' ? undefined : titleId}
      aria-label={look === 'bare' ? title : undefined}
      className={classes(
        styles.dialog,
        size !== 'regular' && styles[size],
        look !== 'regular' && styles.top,
      )}
      onMouseDown={pressed}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      // React sends what happens inside up the component tree too, where panels have keys of their own.
      onKeyDown={(event) => event.stopPropagation()}
    >
      {look === 'bare' ? (
        children
      ) : (
        <>
          <header className={styles.header}>
            <h2 id={titleId} className={styles.title}>
              {title}
            </h2>
            <IconButton label="Close" onClick={onClose}>
              <X size={16} />
            </IconButton>
          </header>
          <div className={styles.body}>{children}</div>
          {footer !== undefined && <footer className={styles.footer}>{footer}</footer>}
        </>
      )}
    </dialog>
  )
}
