interface BrandProps {
  /** In px. */
  readonly size: number
}

/** The sign of the editor: a tree trained flat along a trellis. */
export function Brand({ size }: BrandProps) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" fill="none" aria-hidden>
      <rect width="32" height="32" rx="8" fill="var(--ui-accent)" />
      <path
        d="M16 26V7M16 21H9q-2.500 0-2.500-2.500V17M16 21h7q2.500 0 2.500-2.500V17M16 14h-4.500Q9 14 9 11.500V10M16 14h4.500q2.500 0 2.500-2.500V10"
        stroke="var(--ui-on-accent)"
        strokeWidth="2.400"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  )
}
