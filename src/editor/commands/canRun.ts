import type { Command, CommandContext, Plan } from './types'

/** What a command would do now; `null` also for a change in a tab that only shows what it has. */
export function planOf(command: Command, context: CommandContext): Plan | null {
  const plan = command.plan(context)
  return plan && context.readOnly && changes(plan) ? null : plan
}

/** Whether a command has anything to do now. What a paste would find is only known once it happens. */
export function canRun(command: Command, context: CommandContext): boolean {
  if (command.native === 'paste') return !context.readOnly
  return planOf(command, context) !== null
}

function changes({ ops, history, ask }: Plan): boolean {
  return ops.length > 0 || history !== undefined || ask !== undefined
}
