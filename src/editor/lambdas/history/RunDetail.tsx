import { ArrowLeft } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { Button } from '@/components/ui/Button'
import { IconButton } from '@/components/ui/IconButton'
import type { LambdaRun } from '@/model/lambda/lambda'
import { bytesText, momentText } from '@/components/ui/amounts'
import { Block } from '../Block'
import { CallTable } from '../result/CallTable'
import { ConsoleBlock } from '../result/ConsoleBlock'
import { CopyJson } from '@/editor/json/CopyJson'
import { JsonTree } from '@/editor/json/JsonTree'
import { OutputBlock } from '../result/OutputBlock'
import { runText } from '../runWords'
import { causeOf, isInputCut } from '../runs/kept'
import { CompareDialog } from './CompareDialog'
import styles from './RunDetail.module.css'

interface RunDetailProps {
  readonly run: LambdaRun
  /** The run before it that has an output, to compare with. */
  readonly before: LambdaRun | undefined
  readonly onBack: () => void
  readonly onRunAgain: () => void
}

/** A run of the past in full. */
export function RunDetail({ run, before, onBack, onRunAgain }: RunDetailProps) {
  const detail = useRef<HTMLDivElement>(null)
  const [isComparing, setComparing] = useState(false)
  useEffect(() => detail.current?.querySelector('button')?.focus(), [])
  const { input, output, calls, memoryUsed, startedAt } = run
  const facts = [
    momentText(startedAt),
    causeOf(run),
    memoryUsed === undefined ? undefined : bytesText(memoryUsed),
  ].filter((fact) => fact !== undefined)
  return (
    <div ref={detail} className={styles.detail}>
      <header className={styles.header}>
        <IconButton label="All runs" size="small" onClick={onBack}>
          <ArrowLeft size={14} />
        </IconButton>
        <div className={styles.words}>
          <p className={styles.title} data-status={run.status}>
            {runText(run)}
          </p>
          <p className={styles.facts}>{facts.join(' · ')}</p>
        </div>
      </header>
      <div className={styles.actions}>
        <Button size="small" disabled={isInputCut(run)} onClick={onRunAgain}>
          Run again with this input
        </Button>
        {output !== undefined && before && (
          <Button size="small" tone="quiet" onClick={() => setComparing(true)}>
            Compare outputs…
          </Button>
        )}
      </div>
      <div className={styles.blocks}>
        <div className={styles.block}>
          {isInputCut(run) ? (
            <Block title="Input" note="too large to be kept" />
          ) : (
            <Block title="Input" tools={<CopyJson label="Copy the input" value={input} />}>
              <JsonTree label="Input" value={input} />
            </Block>
          )}
        </div>
        <div className={styles.block}>
          <OutputBlock run={run} />
        </div>
        <div className={styles.block}>
          <ConsoleBlock run={run} />
        </div>
        {calls.length > 0 && (
          <div className={styles.block}>
            <Block title="Calls">
              <CallTable calls={calls} />
            </Block>
          </div>
        )}
      </div>
      {isComparing && before && (
        <CompareDialog before={before} after={run} onClose={() => setComparing(false)} />
      )}
    </div>
  )
}
