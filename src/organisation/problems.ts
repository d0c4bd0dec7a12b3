import { defineProblems } from '#platform/http/problem.ts'

defineProblems({
  'calendar.year-unknown': {
    status: 422,
    vi: 'Lịch làm việc năm {year} chưa có trong hệ thống nên không tính được ngày. Đề nghị nạp lịch nghỉ năm {year}.',
    en: 'The working calendar of {year} is not known to the system, so no date can be computed. Please load the days off of {year}.',
  },
  'calendar.limit-invalid': {
    status: 422,
    vi: 'Thời hạn không hợp lệ: ngày được tính theo số nguyên.',
    en: 'The time limit makes no sense: days are counted whole.',
  },
  'sign-in.refused': {
    status: 401,
    vi: 'Tên đăng nhập hoặc mật khẩu không đúng.',
    en: 'The user name or the password is not right.',
  },
  'sign-in.locked': {
    status: 429,
    vi: 'Tài khoản tạm khóa vì nhập sai nhiều lần. Đề nghị thử lại sau {seconds} giây.',
    en: 'The account is locked after several wrong attempts. Please try again in {seconds} seconds.',
  },
  'post.unknown': { status: 404, vi: 'Không có vị trí {post}.', en: 'There is no post {post}.' },
  'post.taken': { status: 409, vi: 'Vị trí {post} đã có người giữ.', en: 'Every seat of the post {post} is taken.' },
  'account.unknown': { status: 404, vi: 'Không có tài khoản {username}.', en: 'There is no account {username}.' },
  'account.exists': {
    status: 422,
    vi: 'Tên đăng nhập {username} đã có người dùng.',
    en: 'The user name {username} is taken.',
  },
  'clock.not-demo': {
    status: 409,
    vi: 'Chỉ đặt được đồng hồ ở chế độ trình diễn.',
    en: 'The clock can be set in demonstration mode only.',
  },
})
