/** A reason to stop that a person can act on: the message is the one sentence that is shown. */
export class Refusal extends Error {
  name = 'Refusal'
}
