import { Button } from '@/components/ui/Button'
import { Dialog } from '@/components/ui/Dialog'
import { freshName } from '@/editor/commands/freshName'
import { useAppDispatch, useAppSelector } from '@/store'
import type { Project } from '@/store/projects'
import { NameDialog } from './NameDialog'
import { dropProject, makeProject, nameProject } from './projectActions'

interface NewProjectDialogProps {
  readonly onClose: () => void
}

/** Asks for the name of a new project, and opens it. */
export function NewProjectDialog({ onClose }: NewProjectDialogProps) {
  const dispatch = useAppDispatch()
  const names = useAppSelector((state) => state.project.projects).map(({ name }) => name)
  return (
    <NameDialog
      title="New project"
      action="Create project"
      initial={freshName('Untitled project', names)}
      taken={names}
      onSubmit={(name) => void dispatch(makeProject(name))}
      onClose={onClose}
    />
  )
}

interface ProjectDialogProps {
  readonly project: Project
  readonly onClose: () => void
}

/** Asks for another name of a project. */
export function RenameProjectDialog({ project, onClose }: ProjectDialogProps) {
  const dispatch = useAppDispatch()
  const projects = useAppSelector((state) => state.project.projects)
  return (
    <NameDialog
      title="Rename project"
      action="Rename"
      initial={project.name}
      taken={projects.map(({ name }) => name)}
      onSubmit={(name) => void dispatch(nameProject(project.id, name))}
      onClose={onClose}
    />
  )
}

/** Asks whether a project should really go: that cannot be taken back. */
export function DeleteProjectDialog({ project, onClose }: ProjectDialogProps) {
  const dispatch = useAppDispatch()
  const count = useAppSelector((state) => state.componentTrees.headers.length)
  return (
    <Dialog
      title={`Delete “${project.name}”?`}
      onClose={onClose}
      footer={
        <>
          {/* The harmless answer is the one under Enter. */}
          <Button data-first-focus onClick={onClose}>
            Keep it
          </Button>
          <Button
            tone="danger"
            onClick={() => {
              onClose()
              void dispatch(dropProject(project.id))
            }}
          >
            Delete project
          </Button>
        </>
      }
    >
      <p>{whatGoes(count)}</p>
    </Dialog>
  )
}

function whatGoes(documents: number): string {
  if (documents === 0) return 'It holds no documents. This cannot be undone.'
  const what = documents === 1 ? 'document is' : `${documents} documents are`
  return `Its ${what} deleted in this browser and on the server. This cannot be undone: export what you want to keep first.`
}
