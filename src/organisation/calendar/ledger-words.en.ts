import type { vi } from './ledger-words.vi.ts'

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
      ? `${from}: day off (${names}), not counted.`
      : `From ${from} to ${to} (${days} days): ${names}, not counted.`,
  workingWeekend: (date) => `${date} is a weekend day that works in exchange, so it counts.`,
  lastDayMoved: (from, to, names) =>
    `The last day, ${from}, is a day off${names === '' ? '' : ` (${names})`}, so the limit ends on the next working day, ${to} (Civil Code 2015, article 148(5)).`,
  pausedDays: (from, to, days) => `Paused from ${from} to ${to}: the date moves by ${days} working days.`,
  pausedTime: (from, to, time) => `Paused from ${from} to ${to}: the date moves by ${time}.`,
  due: (limit, due) => `Time limit ${limit}: due ${due}.`,
  limit: {
    workingDays: (n) => `${n} working days`,
    workingDaysPrecise: (n) => `${n} working days of 8 hours`,
    workingHours: (n) => `${n} working hours`,
    calendarDays: (n) => `${n} days`,
    sameDay: () => 'same day',
  },
  ledger: {
    worked: (time) => `Counted: ${time}.`,
    weekend: 'Weekly day off, not counted.',
    holiday: (name) => `Holiday (${name}), not counted.`,
    substitute: (name) => `Day in lieu (${name}), not counted.`,
    swapOff: (name) => `Swapped day off (${name}), not counted.`,
    outsideHours: 'Outside office hours, not counted.',
    lunch: 'Lunch break, not counted.',
    accepted: 'Day of acceptance, not counted (Civil Code 2015, article 147).',
    resumed: 'A day of the pause, given back to the limit.',
    paused: {
      supplement: 'Waiting for papers, not counted.',
      financial: 'Waiting for payment, not counted.',
      withdrawal: 'Withdrawal being considered, not counted.',
      collect: 'Result ready, waiting to be collected; not counted.',
      stopped: 'Stopped, not counted.',
      other: 'Paused, not counted.',
    },
  },
}
