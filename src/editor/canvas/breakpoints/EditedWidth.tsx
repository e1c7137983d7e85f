import { ChevronDown } from 'lucide-react'
import { useState } from 'react'
import { apart } from '@/components/ui/apart'
import { classes } from '@/components/ui/classes'
import { Menu } from '@/components/ui/Menu'
import type { MenuEntry } from '@/components/ui/menuEntries'
import { tip } from '@/components/ui/tip'
import type { View } from '@/editor/view/view'
import { FIXED_VIEWPORTS, viewportsOf, type ViewportChoice } from '@/editor/view/viewport'
import { breakpointAt } from '@/model/responsive'
import { useAppSelector } from '@/store'
import { selectBreakpoints } from '@/store/selectors'
import styles from './EditedWidth.module.css'

const BreakpointsDialog = apart(async () => (await import('./BreakpointsDialog')).BreakpointsDialog)

interface EditedWidthProps {
  /** How wide the page is laid out. */
  readonly width: number
  readonly chosen: ViewportChoice
  readonly onChange: (view: Partial<View>) => void
}

/** Says for which widths values are edited now, and offers to edit those for others. */
export function EditedWidth({ width, chosen, onChange }: EditedWidthProps) {
  const breakpoints = useAppSelector(selectBreakpoints)
  const [isOpen, setIsOpen] = useState(false)
  const edited = chosen.breakpoint
  // A window may be so small that the page is shown as on a tablet, while all widths are edited.
  const shown = edited ? undefined : breakpointAt(breakpoints, width)
  const name = edited?.name ?? 'all widths'
  const detail = edited
    ? `, ${edited.maxWidth} px and narrower`
    : shown
      ? `, shown as ${shown.name}`
      : ''
  const note = shown
    ? `The page has room for ${width} px: values for ${shown.name} are shown where there are any. Choose Desktop to see those for all widths.`
    : 'For which widths of the page values are set'
  const entries = (): readonly MenuEntry[] => [
    { kind: 'heading', id: 'edit', label: 'Edit values for' },
    {
      id: 'all',
      label: 'All widths',
      checked: !edited,
      run: () =>
        edited ? onChange({ viewport: FIXED_VIEWPORTS.desktop, zoom: 'fit' }) : undefined,
    },
    ...viewportsOf(breakpoints)
      .toReversed()
      .flatMap(({ id, breakpoint }): MenuEntry[] =>
        breakpoint
          ? [
              {
                id: `at-${id}`,
                label: `${breakpoint.name}, ${breakpoint.maxWidth} px and narrower`,
                checked: edited?.id === id,
                run: () => onChange({ viewport: id, zoom: 'fit' }),
              },
            ]
          : [],
      ),
    { kind: 'separator', id: 'line' },
    { id: 'breakpoints', label: 'Breakpoints…', run: () => setIsOpen(true) },
  ]
  return (
    <>
      <Menu
        label="Edited widths"
        entries={entries}
        renderTrigger={(props) => (
          <button
            type="button"
            aria-label={`Editing: ${name}${detail}`}
            className={classes(styles.edited, edited && styles.narrow)}
            {...tip(note)}
            {...props}
          >
            <span className={styles.text}>
              Editing: {name}
              {detail !== '' && <span className={styles.detail}>{detail}</span>}
            </span>
            <ChevronDown size={12} aria-hidden />
          </button>
        )}
      />
      {isOpen && <BreakpointsDialog onClose={() => setIsOpen(false)} />}
    </>
  )
}
