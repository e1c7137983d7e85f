import { History } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/Button'
import { EmptyState } from '@/components/ui/EmptyState'
import type { LambdaRecord, LambdaRun } from '@/model/lambda/lambda'
import { clearRuns } from '@/store/lambdas'
import { countText } from '@/components/ui/amounts'
import { takeInput } from '../input/inputDrafts'
import styles from './HistoryTab.module.css'
import { RunDetail } from './RunDetail'
import { RunList } from './RunList'

interface HistoryTabProps {
  readonly lambda: LambdaRecord
  /** Newest first; `undefined` until they are read. */
  readonly runs: readonly LambdaRun[] | undefined
  /** Runs with the input that is chosen by then. */
  readonly onRunAgain: () => void
}

/** The last runs of the lambda, and one of them in full. */
export function HistoryTab({ lambda, runs, onRunAgain }: HistoryTabProps) {
  const [chosenId, setChosenId] = useState<string>()
  const [lastId, setLastId] = useState<string>()
  if (!runs) return null
  const at = runs.findIndex(({ id }) => id === chosenId)
  const chosen = runs[at]
  if (chosen) {
    return (
      <RunDetail
        run={chosen}
        before={runs.slice(at + 1).find(({ output }) => output !== undefined)}
        onBack={() => {
          setLastId(chosen.id)
          setChosenId(undefined)
        }}
        onRunAgain={() => {
          takeInput(lambda.id, chosen.input)
          setChosenId(undefined)
          onRunAgain()
        }}
      />
    )
  }
  if (runs.length === 0) {
    return (
      <EmptyState icon={<History size={20} />} title="No runs yet">
        The last runs of this lambda stay in this browser, with what went in and what came out.
      </EmptyState>
    )
  }
  return (
    <div className={styles.tab}>
      <div className={styles.bar}>
        <span className={styles.count}>{countText(runs.length, 'run')} in this browser</span>
        <Button size="small" tone="quiet" onClick={() => void clearRuns(lambda.id)}>
          Clear
        </Button>
      </div>
      <RunList runs={runs} focusedId={lastId} onChoose={setChosenId} />
    </div>
  )
}
