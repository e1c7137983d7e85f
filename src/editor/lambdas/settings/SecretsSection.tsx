import { useCallback, useEffect, useId, useState } from 'react'
import { listSecrets, removeSecret, setSecret } from '@/store/lambdas'
import { SecretRow } from './SecretRow'
import styles from './Settings.module.css'

const NONE: readonly string[] = []

interface SecretsSectionProps {
  /** The names that the lambda asks for. */
  readonly asked: readonly string[] | undefined
}

/** The values of secrets, which stay in this browser: they are set and removed, and never shown. */
export function SecretsSection({ asked = NONE }: SecretsSectionProps) {
  const id = useId()
  const [kept, setKept] = useState<readonly string[]>()
  const [problem, setProblem] = useState<string>()
  const attempt = useCallback(async (change: () => Promise<void>) => {
    try {
      await change()
      setKept(await listSecrets())
      setProblem(undefined)
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error)
      setProblem(`This browser does not keep secrets now. ${why}`)
    }
  }, [])
  useEffect(() => {
    const read = () => attempt(async () => {})
    void read()
  }, [attempt])

  if (!kept) return problem === undefined ? null : <p className={styles.section}>{problem}</p>
  const names = [...new Set([...asked, ...kept])]
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h3 id={id} className={styles.title}>
        Secrets of this browser
      </h3>
      <p className={styles.note}>
        {names.length === 0
          ? 'There are none. Ask for a secret above, then set its value here.'
          : 'Values stay in this browser and are never shown again. All lambdas share them, each only what is granted to it.'}
      </p>
      {names.length > 0 && (
        <ul className={styles.rows} aria-label="Secrets">
          {names.map((name) => (
            <SecretRow
              key={name}
              name={name}
              isKept={kept.includes(name)}
              onSet={(value) => attempt(() => setSecret(name, value))}
              onRemove={() => attempt(() => removeSecret(name))}
            />
          ))}
        </ul>
      )}
      {problem !== undefined && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
    </section>
  )
}
