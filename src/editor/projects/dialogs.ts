import { apart } from '@/components/ui/apart'

// Dialogs are no part of the first load.

export const NameDialog = apart(async () => (await import('./NameDialog')).NameDialog)
export const NewProjectDialog = apart(
  async () => (await import('./ProjectDialogs')).NewProjectDialog,
)
export const RenameProjectDialog = apart(
  async () => (await import('./ProjectDialogs')).RenameProjectDialog,
)
export const DeleteProjectDialog = apart(
  async () => (await import('./ProjectDialogs')).DeleteProjectDialog,
)
