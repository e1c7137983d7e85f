import { ChevronDown } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Avatar } from '@/components/people/Avatar'
import { Floating } from '@/components/ui/Floating'
import { tip } from '@/components/ui/tip'
import { usePeople } from '@/hooks/use-people'
import { useAppDispatch, useAppSelector, useAppStore } from '@/store'
import { startPresence } from '@/store/presence/startPresence'
import { selectActiveTreeId } from '@/store/selectors'
import { joinPerson } from './joinPerson'
import styles from './PeopleBar.module.css'
import { PeopleList } from './PeopleList'
import { useRoomFor } from './useRoomFor'
import { useWhereabouts } from './useWhereabouts'

/**
 * Who else is in the project, in the top bar: a click goes to where they are. While it is mounted, this tab is seen
 * by others. Takes no room while one is alone.
 */
export function PeopleBar() {
  const store = useAppStore()
  const dispatch = useAppDispatch()
  useEffect(() => dispatch(startPresence(store)), [dispatch, store])

  const people = usePeople()
  const treeId = useAppSelector(selectActiveTreeId)
  const whereabouts = useWhereabouts()
  const room = useRoomFor()
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  // The open list stays, for somebody may be typing their name there.
  if (people.length === 0 && !anchor) return null

  // Those who see the same come first; otherwise everybody keeps their place.
  const sorted = [
    ...people.filter((person) => person.treeId === treeId),
    ...people.filter((person) => person.treeId !== treeId),
  ]
  const shown = sorted.slice(0, room)
  const more = sorted.length - shown.length
  const label = more > 0 ? `All ${sorted.length} people in this project` : 'People in this project'
  return (
    <div className={styles.bar}>
      <ul className={styles.people} aria-label="People in this project">
        {shown.map((person) => {
          const { sentence } = whereabouts(person)
          return (
            <li key={`${person.id} ${person.treeId}`}>
              <button
                type="button"
                className={styles.person}
                aria-label={sentence}
                {...tip(sentence)}
                onClick={() => void dispatch(joinPerson(person))}
              >
                <Avatar person={person} />
              </button>
            </li>
          )
        })}
      </ul>
      <button
        type="button"
        className={styles.more}
        aria-label={label}
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        {...tip(label)}
        onClick={({ currentTarget }) => setAnchor((open) => (open ? null : currentTarget))}
      >
        {more > 0 ? `+${more}` : <ChevronDown size={14} aria-hidden />}
      </button>
      <span className={styles.divider} />
      {anchor && (
        <Floating anchor={anchor} align="end" onDismiss={() => setAnchor(null)}>
          <PeopleList people={sorted} onJoined={() => setAnchor(null)} />
        </Floating>
      )}
    </div>
  )
}
