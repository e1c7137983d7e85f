import { createContext, type ReactNode, useContext, useId } from 'react'
import { classNames } from '@/atoms/classNames'
import { Glyph } from '@/atoms/Icon/Glyph'
import { useOwnValue } from '@/atoms/useOwnValue'
import type { RootProps } from '@/renderer/definition'
import styles from './Accordion.module.css'

export interface AccordionProps {
  single?: boolean
  look?: 'lines' | 'cards'
  children?: ReactNode
}
export interface AccordionItemProps {
  title?: string
  open?: boolean
  children?: ReactNode
}

/** The group in which only one entry stays open; `undefined` where many may. */
const GroupContext = createContext<string | undefined>(undefined)

/** Questions that open their answers. */
export function Accordion(props: AccordionProps & RootProps) {
  const { single, look, children, className, ...root } = props
  const group = useId()
  return (
    <div {...root} className={classNames(styles.accordion, className)} data-look={look}>
      <GroupContext value={single ? group : undefined}>{children}</GroupContext>
    </div>
  )
}

/** One question with its answer; the browser's own disclosure, with its keyboard and its search. */
export function AccordionItem(props: AccordionItemProps & RootProps) {
  const { title, open: given = false, children, className, ...root } = props
  const group = useContext(GroupContext)
  const [open, change] = useOwnValue(given)
  return (
    <details
      {...root}
      className={classNames(styles.item, className)}
      name={group}
      open={open}
      onToggle={(event) => change(event.currentTarget.open)}
    >
      <summary className={styles.title}>
        <span>{title}</span>
        <Glyph name="chevron-down" size={16} className={styles.arrow} />
      </summary>
      <div className={styles.body}>{children}</div>
    </details>
  )
}
