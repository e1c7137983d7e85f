/** So often the tab that leads says so, in ms. */
export const BEAT_MS = 2000
/** A leader that nobody heard for so long is frozen, or hangs. */
const SILENT_MS = 3 * BEAT_MS
/** So long a leader that went out of sight may come back before another tab leads instead. */
const HIDDEN_MS = 10_000
/** Who said so long ago to be in sight may be gone. */
const SEEN_MS = 2 * BEAT_MS

/** What a tab knows when it asks whether the lead should change hands. All times are in ms. */
export interface LeadView {
  readonly leads: boolean
  readonly inSight: boolean
  /** For how long this tab has been out of sight; 0 while it is not. */
  readonly hiddenFor: number
  /** For how long it has been in sight and heard no leader. */
  readonly silentFor: number
  /** When another tab last said to be in sight: so long ago. */
  readonly otherSeen: number
}

/**
 * Whether a tab gives up the lead, takes it from the one that has it, or leaves all as it is. Two leaders at once do
 * no harm, so a tab takes it rather once too often; where nobody looks, nobody takes it.
 */
export function leadMove(view: LeadView): 'release' | 'steal' | 'stay' {
  const { leads, inSight, hiddenFor, silentFor, otherSeen } = view
  if (leads) return !inSight && hiddenFor >= HIDDEN_MS && otherSeen <= SEEN_MS ? 'release' : 'stay'
  return inSight && silentFor >= SILENT_MS ? 'steal' : 'stay'
}
