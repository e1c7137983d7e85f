import { useEffect, useState, type Dispatch, type SetStateAction } from 'react'

interface Loaded<T> {
  /** `undefined` until it is there. */
  readonly value: T | undefined
  readonly setValue: Dispatch<SetStateAction<T | undefined>>
  /** A sentence, when it could not be read. */
  readonly problem: string | undefined
}

/** What is read when a component is first shown; `load` must stay the same function. */
export function useLoaded<T>(load: () => Promise<T>): Loaded<T> {
  const [value, setValue] = useState<T>()
  const [problem, setProblem] = useState<string>()
  useEffect(() => {
    let stale = false
    const read = async () => {
      try {
        const found = await load()
        if (!stale) setValue(found)
      } catch (error) {
        if (!stale) setProblem(sentenceOf(error))
      }
    }
    void read()
    return () => {
      stale = true
    }
  }, [load])
  return { value, setValue, problem }
}

/** An error as a sentence. */
export function sentenceOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
