import { useEffect, useLayoutEffect } from 'react'
import { onOpenCode } from '@/editor/areas'
import { codeKey } from '@/model/code/target'
import { useAppDispatch, useAppSelector } from '@/store'
import { setActiveComponent } from '@/store/slices/componentsSlice'
import { setActiveFile } from '@/store/slices/filesSlice'
import { setActiveLambda } from '@/store/slices/lambdasSlice'
import { showProject } from './codeView'
import { openText } from './openText'
import type { OpenText } from './useOpenTexts'

/** Has the code area show what the open project had open, and the texts that others ask for. */
export function useFollowProject(): void {
  const project = useAppSelector((state) => state.project.activeProjectId)
  useLayoutEffect(() => showProject(project), [project])
  useEffect(() => onOpenCode(({ target, at }) => openText(codeKey(target), at)), [])
}

/** Tells the store which file, component and lambda are the ones that are worked on. */
export function useTellActive(active: OpenText | undefined): void {
  const dispatch = useAppDispatch()
  const id = active?.target.id
  const collection = active?.collection
  useEffect(() => {
    dispatch(setActiveFile(collection === 'files' && id !== undefined ? id : null))
    dispatch(setActiveComponent(collection === 'components' && id !== undefined ? id : null))
    dispatch(setActiveLambda(collection === 'lambdas' && id !== undefined ? id : null))
  }, [dispatch, collection, id])
}
