import { register } from '../engine/register.ts'

/** Who took part in a course, one entry a person: every training figure counts these (institutions-and-documents §4). */
export const trainingParticipant = register({
  name: 'trainingParticipant',
  slug: 'nguoi-du-dao-tao',
  group: 'staff',
  label: { vi: 'Người dự đào tạo, bồi dưỡng', en: 'Training participants' },
  one: { vi: 'Người dự', en: 'Participant' },
  about: {
    vi: 'Mỗi người dự một khóa, lớp là một mục: quyết định cử, kết quả, chứng chỉ.',
    en: 'One entry a person and course: decision to send, result, certificate.',
  },
  fields: {
    course: { type: 'entry', register: 'trainingCourse', label: { vi: 'Khóa, lớp', en: 'Course' }, required: true },
    person: { type: 'text', label: { vi: 'Họ và tên', en: 'Name' }, required: true, personal: true, maxLength: 120 },
    member: {
      type: 'entry',
      register: 'staffMember',
      label: { vi: 'Hồ sơ công chức, viên chức', en: 'Staff record' },
      help: { vi: 'Số hiệu trong danh sách công chức, viên chức.', en: 'Code in the list of staff.' },
    },
    who: {
      type: 'choice',
      label: { vi: 'Đối tượng', en: 'Who' },
      required: true,
      options: {
        staff: { vi: 'Cán bộ, công chức', en: 'Staff' },
        agencyLeader: { vi: 'Lãnh đạo cơ quan', en: 'Agency leader' },
        civilServant: { vi: 'Công chức', en: 'Civil servant' },
        publicEmployee: { vi: 'Viên chức', en: 'Public employee' },
      },
    },
    isDigitalSkill: {
      type: 'boolean',
      label: { vi: 'Bồi dưỡng kỹ năng số', en: 'Digital skills' },
      required: true,
    },
    decision: { type: 'text', label: { vi: 'Quyết định cử', en: 'Decision to send' }, maxLength: 60 },
    decidedOn: { type: 'date', label: { vi: 'Ngày quyết định', en: 'Decided on' }, required: true },
    daysAttended: { type: 'decimal', min: 0, label: { vi: 'Số ngày dự', en: 'Days attended' } },
    result: {
      type: 'choice',
      label: { vi: 'Kết quả', en: 'Result' },
      options: {
        passed: { vi: 'Đạt', en: 'Passed' },
        fair: { vi: 'Khá', en: 'Fair' },
        good: { vi: 'Giỏi', en: 'Good' },
        failed: { vi: 'Không đạt', en: 'Failed' },
      },
    },
    certificate: { type: 'text', label: { vi: 'Số chứng chỉ, chứng nhận', en: 'Certificate' }, maxLength: 60 },
    certifiedOn: { type: 'date', label: { vi: 'Ngày cấp', en: 'Certified on' } },
    cost: { type: 'money', label: { vi: 'Chi phí', en: 'Cost' } },
    servesUntil: { type: 'date', label: { vi: 'Cam kết phục vụ đến', en: 'Committed to serve until' } },
  },
  // The name is the person's own matter: a title stands in lists and history.
  title: ({ decision }) => (decision ? `Người dự theo ${decision}` : 'Người dự'),
  unique: ['course', 'member'],
  datedBy: 'decidedOn',
  states: {
    assigned: { label: { vi: 'Được cử', en: 'Sent' }, tone: 'info' },
    completed: { label: { vi: 'Đã hoàn thành', en: 'Completed' }, tone: 'ok', isFinal: true },
    failed: { label: { vi: 'Không đạt', en: 'Failed' }, tone: 'late', isFinal: true },
    absent: { label: { vi: 'Không tham gia', en: 'Did not attend' }, tone: 'neutral', isFinal: true },
  },
  initial: 'assigned',
  moves: {
    complete: {
      label: { vi: 'Ghi kết quả', en: 'Record result' },
      from: ['assigned'],
      to: 'completed',
      told: { vi: 'đã hoàn thành', en: 'completed' },
      asks: ['result', 'daysAttended', 'certificate', 'certifiedOn'],
      required: ['result'],
    },
    fail: {
      label: { vi: 'Ghi không đạt', en: 'Record as failed' },
      from: ['assigned'],
      to: 'failed',
      told: { vi: 'không đạt', en: 'failed' },
      asks: ['daysAttended'],
    },
    miss: {
      label: { vi: 'Không tham gia', en: 'Did not attend' },
      from: ['assigned'],
      to: 'absent',
      told: { vi: 'không tham gia', en: 'did not attend' },
    },
  },
  list: { columns: ['course', 'who', 'decision', 'decidedOn', 'result', 'state'], filters: ['course', 'who', 'state'] },
})
