import { ChevronRight } from 'lucide-react'
import { useId } from 'react'
import { Select } from '@/components/ui/Select'
import { useAppDispatch, useAppSelector } from '@/store'
import { setConflictRules, type ConflictRule } from '@/store/slices/settingsSlice'
import { COLLECTION_WORDS, type KnownCollection } from '@/store/sync/collections'
import { selectConflictRule } from '@/store/sync/conflictRules'
import styles from './ConflictRules.module.css'

const OPTIONS: readonly { readonly value: ConflictRule; readonly label: string }[] = [
  { value: 'ask', label: 'Ask me' },
  { value: 'standing', label: 'Keep what stands' },
  { value: 'mine', label: 'Prefer mine' },
]

const COLLECTIONS = Object.keys(COLLECTION_WORDS) as readonly KnownCollection[]

/** What is to become of this browser's own conflicts, by collection, without a question. */
export function ConflictRules() {
  const settings = useAppSelector((state) => state.settings)
  const given = COLLECTIONS.filter((one) => selectConflictRule({ settings }, one) !== 'ask').length
  return (
    <details className={styles.rules}>
      <summary>
        <ChevronRight size={14} aria-hidden className={styles.arrow} />
        Rules for your own conflicts
        <span className={styles.given}>
          {given === 0 ? 'You are always asked' : `${given} given`}
        </span>
      </summary>
      <p className={styles.about}>
        When this browser comes back with a change of something that somebody else has changed
        meanwhile, a rule decides at once and tells you. What was removed is always asked about.
      </p>
      <div className={styles.grid}>
        {COLLECTIONS.map((collection) => (
          <Rule key={collection} collection={collection} />
        ))}
      </div>
    </details>
  )
}

function Rule({ collection }: { readonly collection: KnownCollection }) {
  const dispatch = useAppDispatch()
  const id = useId()
  const rule = useAppSelector((state) => selectConflictRule(state, collection))
  return (
    <div className={styles.rule}>
      <label htmlFor={id}>{COLLECTION_WORDS[collection][1]}</label>
      <Select
        id={id}
        options={OPTIONS}
        value={rule}
        onChange={({ target }) =>
          dispatch(setConflictRules({ [collection]: target.value as ConflictRule }))
        }
      />
    </div>
  )
}
