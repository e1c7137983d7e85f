/** Has the browser save bytes as a file of the person, under a name. */
export function saveBlob(content: Blob, name: string): void {
  const url = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The click only starts the download: the address must outlive this task.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}

/** Gives the person JSON as a file. */
export function saveJson(json: string, name: string): void {
  saveBlob(new Blob([json], { type: 'application/json' }), name)
}
