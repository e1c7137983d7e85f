import { tip } from '@/components/ui/tip'
import type { Person } from '@/model/person'
import { Avatar } from './Avatar'
import styles from './PeopleMarks.module.css'

/** As many as leave room for a name; more are a number. */
const MOST = 3

/** Small avatars of those who are at something, at the end of its row. */
export function PeopleMarks({ people }: { readonly people: readonly Person[] }) {
  const shown = people.length > MOST ? people.slice(0, MOST - 1) : people
  const names = people.map(({ name }) => name).join(', ')
  return (
    <span className={styles.marks} {...tip(`Selected by ${names}`, { side: 'right' })}>
      {shown.map((person) => (
        <Avatar key={person.id} person={person} size="small" />
      ))}
      {shown.length < people.length && (
        <span className={styles.more}>+{people.length - shown.length}</span>
      )}
    </span>
  )
}
