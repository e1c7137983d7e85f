/** The door for the list of projects. */
export { createProject, type Project } from '../slices/projectSlice'
export { deleteProject, duplicateProject, openProject, renameProject } from './commands'
export { startApp } from './startApp'
