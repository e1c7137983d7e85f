/** Gives the person a text as a file. */
export function downloadText(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // Freed in a task of its own: some browsers begin the download after the click is handled.
  setTimeout(() => URL.revokeObjectURL(url), 0)
}
