import { Sparkles } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/Button'
import { keyNames } from '@/components/ui/keys'
import { useKeys } from '@/editor/commands/keymap'
import styles from './StartHint.module.css'

const KEY = 'espalier.hintSeen'

/** Tells a newcomer the three things to do first, until it is dismissed in this browser. */
export function StartHint() {
  const [seen, setSeen] = useState(wasSeen)
  const insertKeys = useKeys('shell.insert', '/')
  if (seen) return null
  return (
    <aside className={styles.hint} aria-label="Getting started">
      <Sparkles size={16} aria-hidden />
      <p className={styles.text}>
        Click anything to edit it. Drag components in
        {insertKeys === undefined ? (
          '.'
        ) : (
          <>
            , or press <kbd>{keyNames(insertKeys).names.join(' ')}</kbd> to search.
          </>
        )}
      </p>
      <Button
        size="small"
        tone="quiet"
        onClick={() => {
          setSeen(true)
          remember()
        }}
      >
        Got it
      </Button>
    </aside>
  )
}

function wasSeen(): boolean {
  try {
    return localStorage.getItem(KEY) !== null
  } catch {
    return false
  }
}

function remember(): void {
  try {
    localStorage.setItem(KEY, 'yes')
  } catch {
    // It comes again with the next start then.
  }
}
