import { capital } from '@/model/capital'
import { use, type ReactNode } from 'react'
import { classes } from '@/components/ui/classes'
import { Menu } from '@/components/ui/Menu'
import type { MenuEntry } from '@/components/ui/menuEntries'
import { tip } from '@/components/ui/tip'
import { changeView } from '@/editor/view/view'
import { FIXED_VIEWPORTS } from '@/editor/view/viewport'
import { shownText } from '../controls/shownText'
import { MIXED } from '../controls/types'
import type { FieldState, WidthValue } from '../fields/readField'
import styles from './WidthMark.module.css'
import { nameOfWidth, WidthsContext } from './widths'

/** Longer values are cut in the menu. */
const LONGEST = 32

interface WidthMarkOptions extends Pick<FieldState, 'changed' | 'from' | 'also'> {
  readonly label: string
  readonly onReset: () => void
  readonly onResetAll: () => void
}

interface WidthMark {
  /** Whether the row has a mark, which resets it too. */
  readonly marked: boolean
  readonly mark: ReactNode
}

/**
 * The mark of a row: where the value comes from that is shown, what is set for other widths, and a menu to reset it.
 * None where there are no values but one for all widths, and that is edited.
 */
export function useWidthMark(options: WidthMarkOptions): WidthMark {
  const widths = use(WidthsContext)
  const { from, also } = options
  const marked = also !== undefined || (widths.at !== null && from !== undefined)
  return { marked, mark: marked && <WidthMenu {...options} /> }
}

function WidthMenu({ label, changed, from, also, onReset, onResetAll }: WidthMarkOptions) {
  const widths = use(WidthsContext)
  const { at } = widths
  const own = from === at
  const others = also === undefined ? [] : (JSON.parse(also) as readonly WidthValue[])
  const nameOf = (one: string | null) => nameOfWidth(widths, one)
  const elsewhere = others.map((other) => nameOf(other.at)).join(', ')
  const origin = own
    ? at === null
      ? `Set for all widths, and for ${elsewhere}`
      : `Set at ${nameOf(at)}`
    : from === undefined
      ? `Set for ${elsewhere} only`
      : `From ${nameOf(from)}`
  const entries = (): readonly MenuEntry[] => [
    { kind: 'heading', id: 'origin', label: origin },
    {
      id: 'reset',
      label: at === null ? 'Reset for all widths' : `Reset at ${nameOf(at)}`,
      disabled: !(own || changed),
      run: onReset,
    },
    { id: 'reset-all', label: 'Reset at every width', run: onResetAll },
    ...(others.length > 0
      ? [
          { kind: 'separator', id: 'line' } as const,
          { kind: 'heading', id: 'also', label: own ? 'Also at' : 'At' } as const,
        ]
      : []),
    ...others.map((other): MenuEntry => ({
      id: `at-${other.at ?? ''}`,
      label: `${capital(nameOf(other.at))}: ${valueText(other)}`,
      run: () => changeView({ viewport: other.at ?? FIXED_VIEWPORTS.desktop, zoom: 'fit' }),
    })),
  ]
  return (
    <Menu
      label={`${label} by width`}
      entries={entries}
      renderTrigger={(props) => (
        <button
          type="button"
          className={classes(styles.mark, own ? styles.own : styles.inherited)}
          aria-label={`${label}: ${origin.charAt(0).toLowerCase()}${origin.slice(1)}`}
          {...tip(origin)}
          {...props}
        />
      )}
    />
  )
}

interface WidthRowProps {
  readonly mark: ReactNode
  readonly children: ReactNode
}

/** A row of the inspector with its mark in the margin. */
export function WidthRow({ mark, children }: WidthRowProps) {
  return (
    <div className={styles.row}>
      {children}
      {mark}
    </div>
  )
}

function valueText({ value }: WidthValue): string {
  if (value === undefined) return MIXED
  const text = shownText(value).replaceAll(/\s+/g, ' ')
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text || '“”'
}
