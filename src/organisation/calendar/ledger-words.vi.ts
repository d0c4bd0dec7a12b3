export const vi = {
  startMoved: (because: string, accepted: string, start: string) =>
    `Tiếp nhận lúc ${accepted}, ${because}; tính từ ${start}.`,
  because: {
    beforeOpening: 'trước giờ làm việc',
    lunch: 'trong giờ nghỉ trưa',
    afterClosing: 'sau giờ làm việc',
    dayOff: 'vào ngày nghỉ',
  },
  firstDay: (date: string) => `Ngày tiếp nhận ${date} không tính vào thời hạn (khoản 2 Điều 147 Bộ luật Dân sự 2015).`,
  cutOffPassed: (time: string) => `Tiếp nhận từ ${time} trở đi nên trả vào ngày làm việc tiếp theo.`,
  weekend: (from: string, to: string) =>
    from === to
      ? `${from} là ngày nghỉ hằng tuần, không tính.`
      : `Từ ${from} đến ${to} là ngày nghỉ hằng tuần, không tính.`,
  daysOff: (from: string, to: string, days: number, names: string) =>
    from === to
      ? `${from}: nghỉ ${names}, không tính.`
      : `Từ ${from} đến ${to} (${days} ngày): nghỉ ${names}, không tính.`,
  workingWeekend: (date: string) => `${date} là ngày nghỉ nhưng làm việc bù nên được tính.`,
  lastDayMoved: (from: string, to: string, names: string) =>
    `Ngày cuối của thời hạn ${from} là ngày nghỉ${names === '' ? '' : ` (${names})`} nên chuyển sang ngày làm việc tiếp theo ${to} (khoản 5 Điều 148 Bộ luật Dân sự 2015).`,
  pausedDays: (from: string, to: string, days: number) =>
    `Tạm dừng từ ${from} đến ${to}: thời hạn lùi thêm ${days} ngày làm việc.`,
  pausedTime: (from: string, to: string, time: string) => `Tạm dừng từ ${from} đến ${to}: thời hạn lùi thêm ${time}.`,
  due: (limit: string, due: string) => `Thời hạn ${limit}: hẹn trả ${due}.`,
  limit: {
    workingDays: (n: number) => `${n} ngày làm việc`,
    workingDaysPrecise: (n: number) => `${n} ngày làm việc, mỗi ngày 8 giờ`,
    workingHours: (n: number) => `${n} giờ làm việc`,
    calendarDays: (n: number) => `${n} ngày`,
    sameDay: () => 'giải quyết trong ngày',
  },
  ledger: {
    worked: (time: string) => `Đã tính ${time}.`,
    weekend: 'Ngày nghỉ hằng tuần, không tính.',
    holiday: (name: string) => `Nghỉ lễ: ${name}, không tính.`,
    substitute: (name: string) => `Nghỉ bù: ${name}, không tính.`,
    swapOff: (name: string) => `Nghỉ hoán đổi: ${name}, không tính.`,
    outsideHours: 'Ngoài giờ làm việc, không tính.',
    lunch: 'Giờ nghỉ trưa, không tính.',
    accepted: 'Ngày tiếp nhận, không tính vào thời hạn (Điều 147 Bộ luật Dân sự 2015).',
    resumed: 'Ngày trong thời gian tạm dừng, được trả lại cho thời hạn.',
    paused: {
      supplement: 'Chờ bổ sung giấy tờ, không tính.',
      financial: 'Chờ thực hiện nghĩa vụ tài chính, không tính.',
      withdrawal: 'Đang xem xét đề nghị rút hồ sơ, không tính.',
      collect: 'Đã có kết quả, chờ nhận; không tính.',
      stopped: 'Hồ sơ đang dừng, không tính.',
      other: 'Tạm dừng, không tính.',
    },
  },
}
