import type { CSSProperties } from 'react'
import { PERSON_COLOURS, type Person } from '@/model/person'
import styles from './Avatar.module.css'
import { initialsOf } from './initials'

interface AvatarProps {
  readonly person: Pick<Person, 'name' | 'colour'>
  /** `small`: in a row of a list. */
  readonly size?: 'regular' | 'small'
}

/** The initials of somebody in their colour. Says nothing to a screen reader: what is around it names them. */
export function Avatar({ person, size = 'regular' }: AvatarProps) {
  const style = { '--person': PERSON_COLOURS[person.colour] } as CSSProperties
  return (
    <span className={styles.avatar} data-size={size} style={style} aria-hidden>
      {initialsOf(person.name)}
    </span>
  )
}
