import { useCallback } from 'react'
import { useAppDispatch, useAppSelector } from '@/store'
import {
  deleteFile,
  loadFiles,
  saveFile,
  setActiveFile,
  type FileItem,
} from '@/store/slices/filesSlice'

/** The files of the open project, and what can be done with them. */
export function useReduxFiles() {
  const dispatch = useAppDispatch()
  const { files, activeFileId, status, error } = useAppSelector((state) => state.files)
  return {
    files,
    activeFile: files.find(({ id }) => id === activeFileId),
    activeFileId,
    loading: status === 'loading',
    error,
    load: useCallback(() => dispatch(loadFiles()), [dispatch]),
    save: useCallback((file: FileItem) => dispatch(saveFile(file)), [dispatch]),
    remove: useCallback((id: string) => dispatch(deleteFile(id)), [dispatch]),
    setActive: useCallback((id: string | null) => dispatch(setActiveFile(id)), [dispatch]),
  }
}
