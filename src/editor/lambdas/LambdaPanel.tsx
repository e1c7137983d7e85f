import { useRef, useState } from 'react'
import { ErrorBoundary } from '@/components/ui/ErrorBoundary'
import { TabPanel, Tabs } from '@/components/ui/Tabs'
import type { LambdaRecord } from '@/model/lambda/lambda'
import { HistoryTab } from './history/HistoryTab'
import styles from './LambdaPanel.module.css'
import { CallsTab } from './result/CallsTab'
import { RunHeader } from './runs/RunHeader'
import { useLiveRun } from './runs/liveRuns'
import { usePrepared } from './runs/usePrepared'
import { useRunKey } from './runs/useRunKey'
import { useRunMarks } from './runs/useRunMarks'
import { useRunNow } from './runs/useRunNow'
import { useRuns } from './runs/useRuns'
import { SettingsTab } from './settings/SettingsTab'
import { TestTab } from './TestTab'

type Tab = 'test' | 'calls' | 'history' | 'settings'

/** Whoever goes through the settings of several lambdas stays at the settings. */
let lastTab: Tab = 'test'

interface LambdaPanelProps {
  readonly lambda: LambdaRecord
}

/** The panel of one lambda. */
export function LambdaPanel({ lambda }: LambdaPanelProps) {
  const panel = useRef<HTMLElement>(null)
  const [tab, setTab] = useState(lastTab)
  const live = useLiveRun(lambda.id)
  const runs = useRuns(lambda.id)
  const shown = live ? live.run : runs?.[0]
  const isRunning = live?.isRunning ?? false
  const choose = (next: Tab) => {
    lastTab = next
    setTab(next)
  }
  const { refusal, runNow } = useRunNow(lambda, () => choose('test'))
  useRunKey(panel, runNow)

  useRunMarks(lambda, live)
  usePrepared(lambda.id)

  const calls = shown?.calls.length ?? 0
  const tabs = [
    { id: 'test', label: 'Test' },
    { id: 'calls', label: calls > 0 ? `Calls (${calls})` : 'Calls' },
    { id: 'history', label: 'History' },
    { id: 'settings', label: 'Settings' },
  ] as const
  return (
    <section ref={panel} aria-label="Lambda" className={styles.panel}>
      <RunHeader
        lambda={lambda}
        run={shown}
        isRunning={isRunning}
        startedAt={live?.startedAt}
        refusal={refusal}
        onRun={runNow}
      />
      <div className={styles.tabs}>
        <Tabs label="Lambda" name="lambda" tabs={tabs} value={tab} onChange={choose} />
      </div>
      <TabPanel name="lambda" id={tab} className={styles.content}>
        <ErrorBoundary name="The panel of the lambda">
          {tab === 'test' && (
            <TestTab
              lambda={lambda}
              run={shown}
              isRunning={isRunning}
              runKey={String(live?.startedAt)}
              onSettings={() => choose('settings')}
            />
          )}
          {tab === 'calls' && <CallsTab run={shown} isRunning={isRunning} />}
          {tab === 'history' && (
            <HistoryTab
              lambda={lambda}
              runs={runs}
              onRunAgain={() => {
                choose('test')
                runNow()
              }}
            />
          )}
          {tab === 'settings' && <SettingsTab lambda={lambda} />}
        </ErrorBoundary>
      </TabPanel>
    </section>
  )
}
