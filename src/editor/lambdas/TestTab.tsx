import { Braces } from 'lucide-react'
import { useState, type CSSProperties } from 'react'
import { Button } from '@/components/ui/Button'
import { EmptyState } from '@/components/ui/EmptyState'
import { Splitter } from '@/components/ui/Splitter'
import type { LambdaRecord, LambdaRun } from '@/model/lambda/lambda'
import { useAppDispatch } from '@/store'
import { editLambda } from './editLambda'
import { InputBlock } from './input/InputBlock'
import { ConsoleBlock } from './result/ConsoleBlock'
import { OutputBlock } from './result/OutputBlock'
import { blockHeights, BLOCKS } from './blockHeights'
import styles from './TestTab.module.css'
import { useReadOnly } from './useReadOnly'

/** What an empty lambda begins with: it runs, and shows where input comes in and output goes out. */
const FIRST_CODE = `export default async function (input: unknown, ctx: LambdaContext) {
  ctx.log('It runs.')
  return { received: input }
}
`
const FIRST_SCRIPT = FIRST_CODE.replaceAll(/: (?:unknown|LambdaContext)/g, '')

interface TestTabProps {
  readonly lambda: LambdaRecord
  readonly run: LambdaRun | undefined
  readonly isRunning: boolean
  /** Another one for each run that was started here. */
  readonly runKey: string
  readonly onSettings: () => void
}

/** The input to run with, and what came of it. */
export function TestTab({ lambda, run, isRunning, runKey, onSettings }: TestTabProps) {
  const dispatch = useAppDispatch()
  const readOnly = useReadOnly()
  const [sizes, setSizes] = useState(() => blockHeights.read())
  const splitter = (block: keyof typeof BLOCKS) => ({
    ...BLOCKS[block],
    size: sizes[block],
    property: `--${block}` as const,
    onResized(size: number) {
      const next = { ...sizes, [block]: size }
      setSizes(next)
      blockHeights.write(next)
    },
  })

  if ((lambda.code ?? '').trim() === '') {
    const code = lambda.language === 'javascript' ? FIRST_SCRIPT : FIRST_CODE
    return (
      <EmptyState
        icon={<Braces size={20} />}
        title="No code yet"
        actions={
          !readOnly && (
            <Button
              onClick={() => dispatch(editLambda(lambda.id, { code }, 'Write a first version'))}
            >
              Write a first version
            </Button>
          )
        }
      >
        A lambda exports a function of its input. What the function returns is the output.
      </EmptyState>
    )
  }
  const style = { '--input': `${sizes.input}px`, '--console': `${sizes.console}px` }
  return (
    <div className={styles.tab} style={style as CSSProperties}>
      <div className={styles.input}>
        <InputBlock lambda={lambda} />
      </div>
      <Splitter
        label="Height of the input"
        axis="y"
        pane="before"
        unit="px"
        {...splitter('input')}
      />
      <div className={styles.output}>
        <OutputBlock run={run} isRunning={isRunning} onSettings={onSettings} />
      </div>
      <Splitter
        label="Height of the console"
        axis="y"
        pane="after"
        unit="px"
        {...splitter('console')}
      />
      <div className={styles.console}>
        <ConsoleBlock key={runKey} run={run} isRunning={isRunning} />
      </div>
    </div>
  )
}
