import { useEffect, useState } from 'react'
import { Button } from '@/components/ui/Button'
import { db } from '@/lib/db'
import { useAppSelector } from '@/store'
import styles from './demo.module.css'
import { Facts } from './Facts'
import { Section } from './Section'

const STORES = ['files', 'models', 'components', 'componentTrees', 'workflows', 'lambdas'] as const
type Outcome =
  | { readonly kind: 'counts'; readonly counts: readonly number[] }
  | { readonly kind: 'failed'; readonly message: string }

async function countAll(): Promise<Outcome> {
  try {
    return { kind: 'counts', counts: await Promise.all(STORES.map((store) => db.count(store))) }
  } catch (error) {
    return { kind: 'failed', message: error instanceof Error ? error.message : String(error) }
  }
}

/** What `db` finds in this browser's database; counted anew whenever something was stored. */
export function DatabaseSection() {
  const local = useAppSelector((state) => state.sync.local)
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const [found, setFound] = useState<string | null>(null)

  useEffect(() => {
    if (local !== 'saved') return
    let current = true
    const show = async () => {
      const counted = await countAll()
      if (current) setOutcome(counted)
    }
    void show()
    return () => {
      current = false
    }
  }, [local])

  async function queryByPath(): Promise<void> {
    try {
      const files = await db.query('files', 'path', '/src/components')
      setFound(
        `${files.length} ${files.length === 1 ? 'file lies' : 'files lie'} in /src/components.`,
      )
    } catch (error) {
      setFound(error instanceof Error ? error.message : String(error))
    }
  }

  return (
    <Section
      title="IndexedDB"
      about="What lies in this browser’s database, read past the state."
      actions={
        <>
          <Button size="small" onClick={() => void countAll().then(setOutcome)}>
            Count
          </Button>
          <Button size="small" onClick={() => void queryByPath()}>
            Query by path
          </Button>
        </>
      }
    >
      {outcome?.kind === 'counts' && (
        <Facts facts={STORES.map((store, at) => [store, outcome.counts[at] ?? 0] as const)} />
      )}
      {outcome?.kind === 'failed' && (
        <p className={styles.error} role="alert">
          {outcome.message}
        </p>
      )}
      {found && <p role="status">{found}</p>}
    </Section>
  )
}
