import { useAppSelector } from '@/store'

/** Whether nothing of the project can be changed in this tab; lambdas can be run all the same. */
export function useReadOnly(): boolean {
  return useAppSelector(({ sync }) => sync.readOnly !== null)
}
