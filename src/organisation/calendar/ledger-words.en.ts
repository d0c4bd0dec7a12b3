import type { vi } from './ledger-words.vi.ts'

const many = (n: number, unit: string): string => `${n} ${unit}${n === 1 ? '' : 's'}`

export const en: typeof vi = {
  startMoved: (because, accepted, start) => `Accepted at ${accepted}, ${because}; counted from ${start}.`,
  because: {
    beforeOpening: 'before office hours',
    lunch: 'during the lunch break',
    afterClosing: 'after office hours',
    dayOff: 'on a day off',
  },
  firstDay: (date) => `The day of acceptance, ${date}, is not counted (Civil Code 2015, article 147(2)).`,
  cutOffPassed: (time) => `Accepted at or after ${time}, so it is due on the next working day.`,
  weekend: (from, to) =>
    from === to
      ? `${from} is a weekly day off, not counted.`
      : `From ${from} to ${to} are weekly days off, not counted.`,
  daysOff: (from, to, days, names) =>
    from === to
      ? `${from} is a day off (${names}), not counted.`
      : `From ${from} to ${to} are ${many(days, 'day')} off (${names}), not counted.`,
  workingWeekend: (date) => `${date} is a weekend day that works in exchange, so it counts.`,
  lastDayMoved: (from, to, names) =>
    `The last day, ${from}, is a day off${names === '' ? '' : ` (${names})`}, so the limit ends on the next working day, ${to} (Civil Code 2015, article 148(5)).`,
  pausedDays: (from, to, days) => `Paused from ${from} to ${to}: the date moves by ${many(days, 'working day')}.`,
  pausedTime: (from, to, time) => `Paused from ${from} to ${to}: the date moves by ${time} of working time.`,
  pausedNothing: (from, to) => `Paused from ${from} to ${to}: the date does not move.`,
  due: (limit, due) => `Time limit ${limit}: due ${due}.`,
  limit: {
    workingDays: (n) => many(n, 'working day'),
    workingDaysPrecise: (n) => `${many(n, 'working day')} of 8 hours`,
    workingHours: (n) => many(n, 'working hour'),
    calendarDays: (n) => many(n, 'day'),
    sameDay: () => 'same day',
  },
  ledger: {
    notCounted: 'not counted',
    countsAllTheSame: 'still one day of the time limit',
    worked: (hours, minutes) => {
      const parts = [hours > 0 && many(hours, 'hour'), (minutes > 0 || hours === 0) && many(minutes, 'minute')]
      return `Counted: ${parts.filter((part) => part !== false).join(' ')} of work`
    },
    weekend: (weekday) => `${weekday}, weekly day off`,
    holiday: (name) => `Public holiday: ${name}`,
    substitute: (name) => `Substitute day off: ${name}`,
    swapOff: (name) => `Swapped day off: ${name}`,
    outsideHours: 'Outside office hours',
    lunch: 'Lunch break',
    accepted: 'Day of acceptance, not counted (Civil Code 2015, article 147)',
    resumed: 'Day on which work was taken up again, not counted (Civil Code 2015, article 147)',
    paused: {
      supplement: 'Waiting for papers',
      financial: 'Waiting for payment',
      withdrawal: 'Withdrawal being considered',
      collect: 'Result ready, waiting to be collected',
      stopped: 'Stopped',
      other: 'Paused',
    },
  },
}
