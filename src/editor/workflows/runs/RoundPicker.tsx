import { ChevronLeft, ChevronRight, TriangleAlert } from 'lucide-react'
import { IconButton } from '@/components/ui/IconButton'
import { TextInput } from '@/components/ui/TextInput'
import { useTextDraft } from '@/components/ui/useTextDraft'
import { fail, ok } from '@/model/result'
import { partsOfKey, type StepKey } from '@/model/workflow/run/events'
import type { RoundView } from '@/model/workflow/run/view'
import { titleOf } from '@/model/workflow/lint'
import styles from './RunPanel.module.css'
import type { ShownRun } from './shownRuns'
import type { Scopes } from './useScopes'

interface RoundPickersProps {
  readonly shown: ShownRun
  readonly scopes: Scopes
  readonly nodeId: string
}

/** Which round is looked at of each container around a step. */
export function RoundPickers({ shown, scopes, nodeId }: RoundPickersProps) {
  const { view } = shown
  const { scope } = partsOfKey(scopes.keyOf(nodeId))
  if (scope === '') return null
  let above = ''
  return scope.split('/').map((part) => {
    const container: StepKey = `${above}|${part.slice(0, part.lastIndexOf(':'))}`
    above = above === '' ? part : `${above}/${part}`
    const node = view.graph?.nodes.find(({ id }) => id === partsOfKey(container).nodeId)
    return (
      <RoundPicker
        key={container}
        name={node ? titleOf(node) : 'container'}
        rounds={view.rounds.get(container) ?? []}
        round={scopes.roundOf(container)}
        onRound={(round) => scopes.choose(container, round)}
      />
    )
  })
}

interface RoundPickerProps {
  readonly name: string
  readonly rounds: readonly RoundView[]
  /** From 0. */
  readonly round: number
  readonly onRound: (round: number) => void
}

function RoundPicker({ name, rounds, round, onRound }: RoundPickerProps) {
  const { length } = rounds
  const { input } = useTextDraft({
    text: String(round + 1),
    parse: (text) => {
      const number = Number(text)
      return Number.isInteger(number) && number >= 1 && number <= length
        ? ok(number - 1)
        : fail(`There are ${length} rounds.`)
    },
    onCommit: onRound,
  })
  const nextFailed = () => {
    const later = rounds.findIndex((one, at) => at > round && one?.error !== undefined)
    const found = later === -1 ? rounds.findIndex((one) => one?.error !== undefined) : later
    if (found !== -1) onRound(found)
  }
  const failed = rounds.reduce((sum, one) => sum + (one?.error ? 1 : 0), 0)
  return (
    <div role="group" aria-label={`Round of ${name}`} className={styles.rounds}>
      <IconButton
        label="The round before"
        size="small"
        disabled={round === 0}
        onClick={() => onRound(round - 1)}
      >
        <ChevronLeft size={14} />
      </IconButton>
      <TextInput
        {...input}
        aria-label={`Round of ${name}, of ${length}`}
        numeric
        className={styles.round}
      />
      <span className={styles.of}>of {length.toLocaleString('en')}</span>
      <IconButton
        label="The next round"
        size="small"
        disabled={round >= length - 1}
        onClick={() => onRound(round + 1)}
      >
        <ChevronRight size={14} />
      </IconButton>
      {failed > 0 && (
        <IconButton
          label={`The next one that failed, of ${failed}`}
          size="small"
          onClick={nextFailed}
        >
          <TriangleAlert size={14} />
        </IconButton>
      )}
    </div>
  )
}
