import { useEffect, useState } from 'react'
import styles from './RunHeader.module.css'

/** Ten times a second is as often as a person reads it. */
const TICK_MS = 100

interface ElapsedProps {
  /** As `performance.now()` counts. */
  readonly since: number
}

/** The seconds since a run began. Not told to screen readers, which would speak without an end. */
export function Elapsed({ since }: ElapsedProps) {
  const [now, setNow] = useState(() => performance.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(performance.now()), TICK_MS)
    return () => clearInterval(timer)
  }, [])
  return (
    <span aria-hidden className={styles.elapsed}>
      {(Math.max(0, now - since) / 1000).toFixed(1)} s
    </span>
  )
}
