import { ListTree, TextAlignStart } from 'lucide-react'
import { useMemo, useState } from 'react'
import { Segments } from '@/components/ui/Segments'
import type { LambdaRun } from '@/model/lambda/lambda'
import { bytesText } from '@/components/ui/amounts'
import { Block } from '../Block'
import { CopyJson } from '@/editor/json/CopyJson'
import { ErrorBlock } from './ErrorBlock'
import { JsonText } from '@/editor/json/JsonText'
import { JsonTree } from '@/editor/json/JsonTree'
import styles from './OutputBlock.module.css'
import { isOutputCut } from '../runs/kept'
import { jsonSize } from '@/editor/json/prettyJson'

const LOOKS = [
  { value: 'tree', label: 'As a tree', icon: <ListTree size={14} /> },
  { value: 'text', label: 'As text', icon: <TextAlignStart size={14} /> },
] as const

/** Whoever reads output as text wants the next one as text too. */
let lastLook: string = 'tree'

interface OutputBlockProps {
  /** The run whose output is shown; absent before the first one. */
  readonly run: LambdaRun | undefined
  readonly isRunning?: boolean
  /** Shows the settings of the lambda. */
  readonly onSettings?: () => void
}

/** What a run returned, or why it returned nothing. */
export function OutputBlock({ run, isRunning = false, onSettings }: OutputBlockProps) {
  const [look, setLook] = useState(lastLook)
  const output = isRunning ? undefined : run?.output
  const size = useMemo(() => (output === undefined ? undefined : jsonSize(output)), [output])
  const choose = (look: string) => {
    lastLook = look
    setLook(look)
  }
  const tools = output !== undefined && (
    <>
      <div className={styles.looks}>
        <Segments label="How to show the output" options={LOOKS} value={look} onChange={choose} />
      </div>
      <CopyJson label="Copy the output" value={output} />
    </>
  )
  return (
    <Block title="Output" note={size !== undefined && bytesText(size)} tools={tools}>
      {output !== undefined ? (
        look === 'tree' ? (
          <JsonTree key={run?.id} label="Output" value={output} />
        ) : (
          <JsonText label="Output as text" value={output} size={size} />
        )
      ) : !isRunning && run?.error ? (
        <ErrorBlock error={run.error} onSettings={onSettings} />
      ) : (
        <p className={styles.empty}>
          {isRunning
            ? 'It runs…'
            : run
              ? isOutputCut(run)
                ? 'It was too large to be kept.'
                : 'It returned nothing.'
              : 'What the lambda returns stands here once it has run.'}
        </p>
      )}
    </Block>
  )
}
