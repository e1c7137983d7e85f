import { Button } from '@/atoms/Button/Button'
import { classNames } from '@/atoms/classNames'
import { useOwnValue } from '@/atoms/useOwnValue'
import type { RootProps } from '@/renderer/definition'
import styles from './Pagination.module.css'

export interface PaginationProps {
  page?: number
  pages?: number
}

/** Leads through pages of results. */
export function Pagination({
  page: given = 1,
  pages = 1,
  className,
  ...root
}: PaginationProps & RootProps) {
  const [page, go] = useOwnValue(given)
  const last = Math.max(1, Math.round(pages))
  const here = Math.min(last, Math.max(1, Math.round(page)))
  return (
    <nav aria-label="Pages" {...root} className={classNames(styles.pages, className)}>
      <Step text="Previous page" icon="chevron-left" to={here - 1} isOff={here === 1} go={go} />
      <span className={styles.here} aria-current="page">
        Page {here} of {last}
      </span>
      <Step text="Next page" icon="chevron-right" to={here + 1} isOff={here === last} go={go} />
    </nav>
  )
}

interface StepProps {
  readonly text: string
  readonly icon: string
  readonly to: number
  readonly isOff: boolean
  readonly go: (page: number) => void
}

function Step({ text, icon, to, isOff, go }: StepProps) {
  const click = { onClick: () => go(to) }
  return (
    <Button
      {...click}
      text={text}
      icon={icon}
      iconPosition="only"
      variant="outline"
      size="sm"
      disabled={isOff}
    />
  )
}
