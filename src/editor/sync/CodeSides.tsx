import { useRef, useState } from 'react'
import { Segments } from '@/components/ui/Segments'
import { useNear } from '@/editor/frame/useNear'
import type { Side, Sides } from './conflictWords'
import styles from './CodeSides.module.css'
import { Problem } from './Problem'
import { useLoaded } from './useLoaded'
import { textOfValue } from './valueText'
import { ValueSides } from './ValueSides'

interface CodeSidesProps {
  readonly sides: Sides
  /** As Monaco names it. */
  readonly language: string
  /** What is written by hand, and whoever hears of it; `undefined` while nothing is. */
  readonly own: string | undefined
  readonly onOwn: (text: string) => void
}

type Comparison = 'sides' | 'other' | 'stands'

const loadDiff = () => import('@/editor/monaco/TextDiff')

/** Two of the three texts of a conflict beside each other, with what differs between them. */
export function CodeSides({ sides, language, own, onOwn }: CodeSidesProps) {
  const box = useRef<HTMLDivElement>(null)
  const isNear = useNear(box)
  const [comparison, compare] = useState<Comparison>('sides')
  const { begun, other, stands } = sides
  const isOwn = own !== undefined
  const pairs: Readonly<Record<Comparison, readonly [Side, Side]>> = {
    sides: [other, stands],
    other: [begun, other],
    stands: [begun, stands],
  }
  const withOwn: Readonly<Record<Comparison, Side>> = { sides: other, other: begun, stands }
  const [left, right] = isOwn
    ? [withOwn[comparison], { label: 'Your own text', value: own }]
    : pairs[comparison]
  return (
    <div ref={box} className={styles.code}>
      <div className={styles.choice}>
        <Segments
          label="Compare"
          options={optionsOf(isOwn, other.label === 'Yours')}
          value={comparison}
          onChange={(value) => compare(value as Comparison)}
        />
      </div>
      <div className={styles.captions} aria-hidden>
        <span>{left.label}</span>
        <span>{right.label}</span>
      </div>
      <div className={styles.editor}>
        {(isNear || isOwn) && (
          <Diff
            sides={sides}
            left={left}
            right={right}
            language={language}
            onOwn={isOwn ? onOwn : undefined}
          />
        )}
      </div>
    </div>
  )
}

function optionsOf(
  isOwn: boolean,
  isMine: boolean,
): readonly { value: Comparison; label: string }[] {
  if (isOwn) {
    return [
      { value: 'sides', label: isMine ? 'With yours' : 'With the other' },
      { value: 'stands', label: isMine ? 'With theirs' : 'With what stands' },
      { value: 'other', label: 'With the original' },
    ]
  }
  return [
    { value: 'sides', label: isMine ? 'Yours and theirs' : 'Both' },
    { value: 'other', label: isMine ? 'What you changed' : 'The other’s changes' },
    { value: 'stands', label: isMine ? 'What they changed' : 'Changes that stand' },
  ]
}

interface DiffProps {
  readonly sides: Sides
  readonly left: Side
  readonly right: Side
  readonly language: string
  readonly onOwn: ((text: string) => void) | undefined
}

function Diff({ sides, left, right, language, onOwn }: DiffProps) {
  const { value: loaded, problem } = useLoaded(loadDiff)
  if (problem !== undefined) {
    return (
      <>
        <Problem text="What compares texts could not be loaded. These are the whole texts." />
        <ValueSides sides={sides} isCode />
      </>
    )
  }
  if (!loaded) return null
  return (
    <loaded.TextDiff
      left={{ label: left.label, text: textOfValue(left.value, '') }}
      right={{ label: right.label, text: textOfValue(right.value, '') }}
      language={language}
      {...(onOwn && { onText: onOwn })}
    />
  )
}
