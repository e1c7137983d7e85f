import { useState } from 'react'
import { Button } from '@/components/ui/Button'
import { Dialog } from '@/components/ui/Dialog'
import type { GrantOwner } from '@/model/lambda/grants'
import type { Capabilities } from '@/model/lambda/lambda'
import styles from './GrantsQuestion.module.css'
import { capabilitiesOf, wishesOf, wishKey, wishText } from './wishes'

interface GrantsQuestionProps {
  readonly owner: GrantOwner
  readonly missing: Capabilities
  /** What is granted, perhaps nothing; `null` for no run at all. */
  readonly onAnswer: (granted: Capabilities | null) => void
}

/** What a lambda or a workflow asks for, each with a box that is empty at first. */
export function GrantsQuestion({ owner, missing, onAnswer }: GrantsQuestionProps) {
  const wishes = wishesOf(missing)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const granted = wishes.filter((wish) => chosen.has(wishKey(wish)))
  const choose = (key: string, isOn: boolean) => {
    const next = new Set(chosen)
    if (isOn) next.add(key)
    else next.delete(key)
    setChosen(next)
  }
  return (
    <Dialog
      title={`Allow “${owner.name}” to use more?`}
      onClose={() => onAnswer(null)}
      footer={
        <>
          <Button tone="quiet" className={styles.cancel} onClick={() => onAnswer(null)}>
            Cancel
          </Button>
          <Button data-first-focus onClick={() => onAnswer({})}>
            Run without
          </Button>
          <Button
            tone="primary"
            disabled={granted.length === 0}
            onClick={() => onAnswer(capabilitiesOf(granted))}
          >
            Allow
          </Button>
        </>
      }
    >
      <fieldset className={styles.wishes}>
        <legend className={styles.legend}>The {owner.kind} asks to</legend>
        {wishes.map((wish) => {
          const key = wishKey(wish)
          return (
            <label key={key} className={styles.wish}>
              <input
                type="checkbox"
                checked={chosen.has(key)}
                onChange={({ target }) => choose(key, target.checked)}
              />
              <span>{wishText(wish)}</span>
            </label>
          )
        })}
      </fieldset>
      <p className={styles.note}>
        Allow what you expect of it. This counts in this browser and this project only, and can be
        taken back in the settings of the {owner.kind}.
      </p>
    </Dialog>
  )
}
