import { useEffect, useRef, useState } from 'react'
import { importTheme, type ThemeImport } from '@/model/theme/exchange'
import { pagePace } from './pagePace'

/** How far the reading of a file is. */
export type Reading =
  | { readonly state: 'nothing' }
  | { readonly state: 'reading'; readonly done: number }
  | { readonly state: 'read'; readonly file: ThemeImport }
  | { readonly state: 'refused'; readonly why: string }

interface Importing {
  readonly reading: Reading
  readonly read: (text: string) => void
  readonly cancel: () => void
  readonly refuse: (why: string) => void
}

/** Reads a file of a theme in turns with the page; another text ends the reading of the one before. */
export function useImport(): Importing {
  const [reading, setReading] = useState<Reading>({ state: 'nothing' })
  const turn = useRef({ current: 0 })
  useEffect(() => {
    const { current } = turn
    return () => {
      current.current += 1
    }
  }, [])
  const begin = () => {
    turn.current.current += 1
    const own = turn.current.current
    return () => turn.current.current !== own
  }
  return {
    reading,
    read(text) {
      const isOver = begin()
      if (text.trim() === '') {
        setReading({ state: 'nothing' })
        return
      }
      setReading({ state: 'reading', done: 0 })
      const show = (done: number) => setReading({ state: 'reading', done })
      const work = async () => {
        const result = await importTheme(text, pagePace(show, isOver))
        if (isOver()) return
        setReading(
          result.ok
            ? { state: 'read', file: result.value }
            : { state: 'refused', why: result.error },
        )
      }
      void work()
    },
    cancel() {
      begin()
      setReading({ state: 'nothing' })
    },
    refuse(why) {
      begin()
      setReading({ state: 'refused', why })
    },
  }
}
