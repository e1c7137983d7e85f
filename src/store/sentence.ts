/** What an error says to the person; errors that went through Redux are plain objects. */
export function sentenceOf(error: unknown, otherwise: string): string {
  if (typeof error !== 'object' || error === null || !('message' in error)) return otherwise
  return typeof error.message === 'string' && error.message !== '' ? error.message : otherwise
}
