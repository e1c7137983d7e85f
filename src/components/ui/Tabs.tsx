import type { KeyboardEvent, ReactNode } from 'react'
import styles from './Tabs.module.css'

interface TabsProps<Id extends string> {
  /** The name of the group. */
  readonly label: string
  readonly tabs: readonly { readonly id: Id; readonly label: string; readonly icon?: ReactNode }[]
  readonly value: Id
  readonly onChange: (id: Id) => void
  /** Makes the ids that join a tab and its `TabPanel`; unique on the page. */
  readonly name: string
}

/** A row of tabs with roving focus: arrows choose, Home and End go to the ends. */
export function Tabs<Id extends string>({ label, tabs, value, onChange, name }: TabsProps<Id>) {
  const choose = (event: KeyboardEvent) => {
    const at = tabs.findIndex(({ id }) => id === value)
    const next = {
      ArrowRight: (at + 1) % tabs.length,
      ArrowLeft: (at - 1 + tabs.length) % tabs.length,
      Home: 0,
      End: tabs.length - 1,
    }[event.key]
    const tab = next === undefined ? undefined : tabs[next]
    if (!tab) return
    event.preventDefault()
    onChange(tab.id)
    document.getElementById(tabId(name, tab.id))?.focus()
  }
  return (
    <div role="tablist" aria-label={label} tabIndex={-1} className={styles.list} onKeyDown={choose}>
      {tabs.map(({ id, label: text, icon }) => (
        <button
          key={id}
          type="button"
          role="tab"
          id={tabId(name, id)}
          aria-selected={id === value}
          aria-controls={id === value ? panelId(name, id) : undefined}
          tabIndex={id === value ? 0 : -1}
          className={styles.tab}
          onClick={() => onChange(id)}
        >
          {icon}
          {text}
        </button>
      ))}
    </div>
  )
}

interface TabPanelProps {
  /** The `name` of the tabs. */
  readonly name: string
  /** The tab that it belongs to. */
  readonly id: string
  readonly className?: string
  readonly children: ReactNode
}

/** What the chosen tab shows. */
export function TabPanel({ name, id, className, children }: TabPanelProps) {
  return (
    <div
      role="tabpanel"
      id={panelId(name, id)}
      aria-labelledby={tabId(name, id)}
      className={className}
    >
      {children}
    </div>
  )
}

function tabId(name: string, id: string): string {
  return `${name}-tab-${id}`
}

function panelId(name: string, id: string): string {
  return `${name}-panel-${id}`
}
