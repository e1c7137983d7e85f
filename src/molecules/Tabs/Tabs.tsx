import * as Primitive from 'radix-ui/tabs'
import { type ReactNode, useId, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { classNames } from '@/atoms/classNames'
import { Glyph } from '@/atoms/Icon/Glyph'
import { useOwnValue } from '@/atoms/useOwnValue'
import type { RootProps } from '@/renderer/definition'
import { inDocumentOrder, type TabEntry, TabsContext, useTabList } from './tabList'
import styles from './Tabs.module.css'

export interface TabsProps {
  open?: number
  look?: 'line' | 'pills'
  label?: string
  children?: ReactNode
}
export interface TabProps {
  text?: string
  icon?: string
  children?: ReactNode
}

/** Several pages in one place; the tabs name themselves, so that a tree only nests Tab in Tabs. */
export function Tabs({
  open = 1,
  look,
  label,
  children,
  className,
  ...root
}: TabsProps & RootProps) {
  const [entries, setEntries] = useState<readonly TabEntry[]>([])
  const [chosen, choose] = useOwnValue<number | string>(open)
  const list = useMemo(
    () => ({
      put: (entry: TabEntry) =>
        setEntries((old) => inDocumentOrder([...old.filter(({ id }) => id !== entry.id), entry])),
      drop: (id: string) => setEntries((old) => old.filter((entry) => entry.id !== id)),
    }),
    [],
  )
  // Tabs that change places stay mounted and do not report again; the same order keeps the state.
  // oxlint-disable-next-line react/set-state-in-effect, react-hooks/exhaustive-deps -- see above
  useLayoutEffect(() => setEntries(inDocumentOrder))
  const current =
    typeof chosen === 'string' ? entries.find(({ id }) => id === chosen) : entries[chosen - 1]
  return (
    <Primitive.Root
      {...root}
      className={classNames(styles.tabs, className)}
      value={(current ?? entries[0])?.id ?? ''}
      onValueChange={choose}
    >
      <Primitive.List className={styles.list} data-look={look} aria-label={label || 'Tabs'}>
        {entries.map(({ id, text, icon }) => (
          <Primitive.Trigger key={id} value={id} className={styles.tab}>
            {icon && <Glyph name={icon} size={15} />}
            {text}
          </Primitive.Trigger>
        ))}
      </Primitive.List>
      <TabsContext value={list}>{children}</TabsContext>
    </Primitive.Root>
  )
}

/** One page of tabs. */
export function Tab({ text = '', icon = '', children, className, ...root }: TabProps & RootProps) {
  const list = useTabList()
  const id = useId()
  const element = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (element.current) list?.put({ id, text, icon, element: element.current })
  }, [list, id, text, icon])
  useLayoutEffect(() => () => list?.drop(id), [list, id])
  const page = { ...root, ref: element, className: classNames(styles.page, className) }
  // Outside of tabs a document still shows what it holds.
  if (!list) return <div {...page}>{children}</div>
  return (
    <Primitive.Content {...page} value={id}>
      {children}
    </Primitive.Content>
  )
}
