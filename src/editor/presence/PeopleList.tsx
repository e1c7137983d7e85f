import { Avatar } from '@/components/people/Avatar'
import { YourName } from '@/components/people/YourName'
import type { Person } from '@/model/person'
import { useAppDispatch } from '@/store'
import { joinPerson } from './joinPerson'
import styles from './PeopleList.module.css'
import { useWhereabouts } from './useWhereabouts'

interface PeopleListProps {
  readonly people: readonly Person[]
  /** Called when somebody was gone to. */
  readonly onJoined: () => void
}

/** Everybody by name and document, and what they call this person. */
export function PeopleList({ people, onJoined }: PeopleListProps) {
  const dispatch = useAppDispatch()
  const whereabouts = useWhereabouts()
  return (
    <div role="dialog" aria-label="People in this project" className={styles.box}>
      {people.length === 0 && <p className={styles.nobody}>Nobody else is here any more.</p>}
      <ul className={styles.list}>
        {people.map((person, at) => {
          const { document, sentence } = whereabouts(person)
          return (
            <li key={`${person.id} ${person.treeId}`}>
              <button
                type="button"
                className={styles.row}
                aria-label={sentence}
                data-first-focus={at === 0 ? '' : undefined}
                onClick={() => {
                  void dispatch(joinPerson(person))
                  onJoined()
                }}
              >
                <Avatar person={person} />
                <span className={styles.name}>{person.name}</span>
                <span className={styles.document}>{document}</span>
              </button>
            </li>
          )
        })}
      </ul>
      <div className={styles.own}>
        <YourName />
      </div>
    </div>
  )
}
