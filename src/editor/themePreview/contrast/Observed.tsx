import { SquareArrowOutUpRight } from 'lucide-react'
import { useRef, type ReactNode } from 'react'
import { EmptyState } from '@/components/ui/EmptyState'
import { IconButton } from '@/components/ui/IconButton'
import { goToArea } from '@/editor/areas'
import { useDefinitions } from '@/editor/definitions'
import type { SeenText, ShownPart } from '@/model/canvasLooks'
import { nodesOfPath } from '@/model/canvasProtocol'
import { hexOf } from '@/model/theme/color/gamut'
import { getNode } from '@/model/tree/doc'
import type { TreeId } from '@/model/tree/types'
import { useAppDispatch, type AppThunk } from '@/store'
import { selectNodes, setActiveTree } from '@/store/editing'
import { selectDoc } from '@/store/selectors'
import styles from './Contrast.module.css'
import { whyUnjudged } from './exports'
import { FixButtons } from './FixButtons'
import { fixesFor, seenSide, type FixPlace } from './fixes'
import type { Judged, JudgedText } from './judge'
import { Sample, Verdict } from './Verdict'

interface ObservedProps {
  readonly judged: Judged
  readonly place: FixPlace
  readonly treeId: TreeId
  readonly onPoint: (path: string | null) => void
}

/** More are only in the exported report. */
const MOST = 100

/** The texts of a document that cannot be read, the worst first, and those of which nothing is known. */
export function Observed({ judged, place, treeId, onPoint }: ObservedProps) {
  const { failing, unjudged } = judged
  const shown = failing.slice(0, MOST)
  return (
    <>
      {failing.length === 0 && (
        <EmptyState title={`Every text that could be judged passes in ${place.mode.name}`}>
          At the width of the preview, by WCAG 2.2 at level AA.
        </EmptyState>
      )}
      {failing.length > 0 && (
        <ul className={styles.list} aria-label="Texts that fail">
          {shown.map((text) => (
            <TextRow key={keyOf(text)} text={text} treeId={treeId} onPoint={onPoint}>
              <Failure text={text} place={place} />
            </TextRow>
          ))}
        </ul>
      )}
      {failing.length > shown.length && (
        <p className={styles.more}>
          {failing.length - shown.length} more kinds of texts are in the exported report.
        </p>
      )}
      {unjudged.length > 0 && (
        <>
          <h3 className={styles.heading}>Cannot be judged</h3>
          <ul className={styles.list} aria-label="Texts that cannot be judged">
            {unjudged.slice(0, MOST).map((text) => (
              <TextRow key={keyOf(text)} text={text} treeId={treeId} onPoint={onPoint}>
                <span className={styles.verdict}>{whyUnjudged(text.unjudged)}</span>
              </TextRow>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

function Failure({ text, place }: { readonly text: JudgedText; readonly place: FixPlace }) {
  const sides = { fg: seenSide(text.fg, place), bg: seenSide(text.bg, place) }
  return (
    <>
      <Verdict {...text} result="fail" />
      <FixButtons fixes={fixesFor(sides, text.least, place)} place={place} />
    </>
  )
}

interface TextRowProps extends Pick<ObservedProps, 'treeId' | 'onPoint'> {
  readonly text: SeenText
  readonly children: ReactNode
}

/** A press shows where it is; each further one the next place of the same looks. */
function TextRow({ text, treeId, onPoint, children }: TextRowProps) {
  const dispatch = useAppDispatch()
  const definitions = useDefinitions()
  const at = useRef(-1)
  const label = definitions.get(text.type)?.label ?? text.type
  const point = () => {
    at.current = (at.current + 1) % text.paths.length
    onPoint(text.paths[at.current] ?? null)
  }
  return (
    <li className={styles.row}>
      <Sample fg={hexOf(text.fg.rgb)} bg={hexOf(text.bg.rgb)} />
      <button type="button" className={styles.what} onClick={point}>
        <span className={styles.text}>{text.text}</span>
        <span className={styles.about}>
          {[
            label + (text.count > 1 ? ` ×${text.count}` : ''),
            `${nameOf(text.fg)} on ${nameOf(text.bg)}`,
            `${Math.round(text.size)} px${text.weight >= 600 ? ' bold' : ''}`,
          ].join(' · ')}
        </span>
      </button>
      {children}
      <IconButton
        size="small"
        label="Show in design"
        onClick={() => dispatch(showInDesign(treeId, text.paths[Math.max(0, at.current)] ?? ''))}
      >
        <SquareArrowOutUpRight size={14} />
      </IconButton>
    </li>
  )
}

/** Selects the node where a text is; of one in a component of nodes, the instance. */
function showInDesign(treeId: TreeId, path: string): AppThunk<void> {
  return (dispatch, getState) => {
    const doc = selectDoc(getState(), treeId)
    const id = nodesOfPath(path).findLast((one) => doc && getNode(doc, one))
    dispatch(setActiveTree(treeId))
    if (id !== undefined) dispatch(selectNodes({ treeId, ids: [id] }))
    goToArea('design')
  }
}

function nameOf({ tokens, exact, rgb }: ShownPart): string {
  const [name] = tokens
  if (name === undefined) return hexOf(rgb)
  return exact ? name : `${name} (mixed)`
}

function keyOf({ paths, fg, bg, size, weight }: SeenText): string {
  return [paths[0], fg.rgb, bg.rgb, size, weight].join('|')
}
