import { short } from './params'
import type { StepKind } from './kind'
import { NONE, oneOut } from './ports'

/** A run begins because it is time. */
export const schedule: StepKind = {
  kind: 'schedule',
  label: 'Schedule',
  group: 'Triggers',
  icon: 'clock',
  description: 'Begins again and again while the project is open.',
  keywords: ['cron', 'timer', 'interval', 'every', 'trigger'],
  role: 'trigger',
  params: [
    {
      type: 'choice',
      name: 'unit',
      label: 'Repeats by',
      default: 'minutes',
      options: [
        { value: 'minutes', label: 'Minutes' },
        { value: 'hours', label: 'Hours' },
        { value: 'cron', label: 'Cron' },
      ],
    },
    {
      type: 'number',
      name: 'every',
      label: 'Every',
      default: 15,
      min: 1,
      max: 10_000,
      onlyIf: { param: 'unit', is: ['minutes', 'hours'] },
    },
    {
      type: 'text',
      name: 'cron',
      label: 'Cron',
      help: 'Minute, hour, day of the month, month, day of the week: “0 9 * * 1-5” is 9:00 on workdays.',
      placeholder: '0 9 * * 1-5',
      isRequired: true,
      onlyIf: { param: 'unit', is: ['cron'] },
    },
  ],
  inputs: NONE,
  outputs: () =>
    oneOut({ type: 'object', properties: { at: { type: 'string' } }, required: ['at'] }),
  hasErrorPort: false,
  effect: 'pure',
  glance: ({ unit, every, cron }) =>
    unit === 'cron'
      ? short(cron)
      : `Every ${typeof every === 'number' ? every : 15} ${unit === 'hours' ? 'h' : 'min'}`,
}
