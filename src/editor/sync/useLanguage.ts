import { refOf } from '@/model/records'
import { useAppSelector } from '@/store'
import { isLongText, type OpenConflict } from '@/store/sync/decide'

/** The language of a conflict about a whole text, as Monaco names it; `undefined` for every other conflict. */
export function useLanguage({ key, path, base, kept, lost }: OpenConflict): string | undefined {
  const ref = refOf(key)
  const language = useAppSelector(({ files, lambdas }) => {
    if (ref?.collection === 'files') return files.files.find(({ id }) => id === ref.id)?.language
    if (ref?.collection !== 'lambdas') return 'typescript'
    return lambdas.lambdas.find(({ id }) => id === ref.id)?.language ?? 'typescript'
  })
  const areTexts = [base, kept, lost].every(
    (value) => value === undefined || typeof value === 'string',
  )
  if (!isLongText(key, path) || !areTexts) return undefined
  return language ?? 'plaintext'
}
