/** What is said of an error. What is thrown may be anything, also something that throws when it is asked. */
export function messageOf(error: unknown): string {
  try {
    return error instanceof Error ? error.message : String(error)
  } catch {
    return 'Something that cannot be shown was thrown.'
  }
}
