import { CircleAlert } from 'lucide-react'
import { Button } from '@/components/ui/Button'
import { openCode } from '@/editor/areas'
import type { LambdaError } from '@/model/lambda/lambda'
import { useAppStore } from '@/store'
import { framePlace } from '../runs/framePlace'
import { isAboutSettings } from '../runWords'
import styles from './ErrorBlock.module.css'

interface ErrorBlockProps {
  readonly error: LambdaError
  /** Shows the settings of the lambda. */
  readonly onSettings?: (() => void) | undefined
}

/** Why a run has no output, and the way to the lines that it came from. */
export function ErrorBlock({ error, onSettings }: ErrorBlockProps) {
  const store = useAppStore()
  const frames = error.frames ?? []
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, and keys must reach that
    <div tabIndex={0} role="group" aria-label="Error" className={styles.scroller}>
      <div className={styles.error} data-calm={error.code === 'cancelled' || undefined}>
        <CircleAlert size={14} aria-hidden className={styles.icon} />
        <div className={styles.words}>
          {error.name !== undefined && <p className={styles.name}>{error.name}</p>}
          <p className={styles.message}>{error.message}</p>
          {onSettings && isAboutSettings(error) && (
            <Button size="small" className={styles.remedy} onClick={onSettings}>
              Open the settings
            </Button>
          )}
        </div>
      </div>
      {frames.length > 0 && (
        <ol aria-label="Where it happened" className={styles.frames}>
          {frames.map((frame) => {
            const { path, line, column, name } = frame
            const place = `${path}:${line}${column === undefined ? '' : `:${column}`}`
            const inProject = framePlace(store.getState(), frame)
            return (
              <li key={`${name ?? ''} ${place}`} className={styles.frame}>
                {inProject ? (
                  <button
                    type="button"
                    className={styles.link}
                    onClick={() => openCode(inProject.target, inProject.at)}
                  >
                    {place}
                  </button>
                ) : (
                  <span className={styles.gone}>{place}</span>
                )}
                {name !== undefined && <span className={styles.function}>{name}</span>}
              </li>
            )
          })}
        </ol>
      )}
    </div>
  )
}
