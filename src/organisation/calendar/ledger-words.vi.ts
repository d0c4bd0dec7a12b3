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
      ? `${from} là ngày nghỉ (${names}), không tính.`
      : `Từ ${from} đến ${to} là ${days} ngày nghỉ (${names}), không tính.`,
  workingWeekend: (date: string) => `${date} là ngày nghỉ hằng tuần nhưng làm việc bù nên được tính.`,
  lastDayMoved: (from: string, to: string, names: string) =>
    `Ngày cuối của thời hạn, ${from}, là ngày nghỉ${names === '' ? '' : ` (${names})`} nên chuyển sang ngày làm việc tiếp theo, ${to} (khoản 5 Điều 148 Bộ luật Dân sự 2015).`,
  pausedDays: (from: string, to: string, days: number) =>
    `Tạm dừng từ ${from} đến ${to}: ngày hẹn lùi thêm ${days} ngày làm việc.`,
  pausedTime: (from: string, to: string, time: string) =>
    `Tạm dừng từ ${from} đến ${to}: giờ hẹn lùi thêm ${time} làm việc.`,
  pausedNothing: (from: string, to: string) => `Tạm dừng từ ${from} đến ${to}: ngày hẹn không thay đổi.`,
  due: (limit: string, due: string) => `Thời hạn ${limit}: hẹn trả ${due}.`,
  limit: {
    workingDays: (n: number) => `${n} ngày làm việc`,
    workingDaysPrecise: (n: number) => `${n} ngày làm việc, mỗi ngày 8 giờ`,
    workingHours: (n: number) => `${n} giờ làm việc`,
    calendarDays: (n: number) => `${n} ngày`,
    sameDay: () => 'giải quyết trong ngày',
  },
  ledger: {
    /** Ends a line that says why a day or an hour is off. */
    notCounted: 'không tính',
    countsAllTheSame: 'vẫn tính là một ngày của thời hạn',
    worked: (hours: number, minutes: number) =>
      `Đã tính ${hours === 0 ? '' : `${hours} giờ `}${minutes > 0 || hours === 0 ? `${minutes} phút ` : ''}làm việc`,
    weekend: (weekday: string) => `${weekday}, ngày nghỉ hằng tuần`,
    holiday: (name: string) => `Nghỉ lễ: ${name}`,
    substitute: (name: string) => (name.startsWith('Nghỉ bù') ? name : `Nghỉ bù: ${name}`),
    swapOff: (name: string) => `Ngày nghỉ: ${name}`,
    outsideHours: 'Ngoài giờ làm việc',
    lunch: 'Giờ nghỉ trưa',
    accepted: 'Ngày tiếp nhận, không tính vào thời hạn (Điều 147 Bộ luật Dân sự 2015)',
    resumed: 'Ngày xử lý tiếp sau khi tạm dừng, không tính vào thời hạn (Điều 147 Bộ luật Dân sự 2015)',
    paused: {
      supplement: 'Chờ bổ sung giấy tờ',
      financial: 'Chờ thực hiện nghĩa vụ tài chính',
      withdrawal: 'Đang xem xét đề nghị rút hồ sơ',
      collect: 'Đã có kết quả, chờ nhận',
      stopped: 'Hồ sơ đang dừng',
      other: 'Tạm dừng',
    },
  },
}
