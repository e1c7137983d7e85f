import { CircleAlert } from 'lucide-react'
import { openCode } from '@/editor/areas'
import { placeOfError } from '@/editor/frame/code/hearCode'
import { useComponentErrors } from '@/editor/frame/code/useComponentErrors'
import { useAppStore } from '@/store'
import styles from './ComponentSide.module.css'

/** What is wrong with the code of a component; a press leads to the place. Nothing while nothing is. */
export function ErrorList({ id }: { readonly id: string }) {
  const store = useAppStore()
  const errors = useComponentErrors(id)
  if (errors.length === 0) return null
  return (
    <ul className={styles.errors} aria-label="Errors">
      {errors.map((error) => {
        const { message, line, when } = error
        const place = placeOfError(store.getState(), error)
        const text = (
          <>
            <CircleAlert size={14} aria-hidden />
            <span className={styles.spread}>{message}</span>
            {line !== undefined && <span className={styles.where}>Line {line}</span>}
          </>
        )
        return (
          <li key={when}>
            {place ? (
              <button
                type="button"
                className={styles.error}
                onClick={() => openCode(place.target, place.at)}
              >
                {text}
              </button>
            ) : (
              <p className={styles.error}>{text}</p>
            )}
          </li>
        )
      })}
    </ul>
  )
}
