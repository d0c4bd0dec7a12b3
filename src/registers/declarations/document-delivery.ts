import { register } from '../engine/register.ts'
import { ways } from './document-options.ts'
import { daysAfter } from './limit-days.ts'

/**
 * How each recipient was reached, one row a recipient, with the status messages of Decision 28/2018/QĐ-TTg
 * (institutions-and-documents.md §3.2; their codes stand in the labels). A refused taking back (16) leaves the
 * document where it was: at least received, for an answer was given.
 */
export const documentDelivery = register({
  name: 'documentDelivery',
  slug: 'gui-nhan-van-ban',
  group: 'records',
  label: { vi: 'Gửi, nhận văn bản', en: 'Deliveries' },
  one: { vi: 'Lượt gửi', en: 'Delivery' },
  about: {
    vi: 'Mỗi nơi nhận một dòng: gửi bằng cách nào, trạng thái trên trục liên thông; từ đây tính tỷ lệ trao đổi điện tử.',
    en: 'One row a recipient: how it was reached, and its status on the axis; the rate of electronic exchange follows.',
  },
  fields: {
    document: {
      type: 'entry',
      register: 'outgoingDocument',
      label: { vi: 'Văn bản đi', en: 'Document' },
      required: true,
    },
    recipient: { type: 'text', label: { vi: 'Nơi nhận', en: 'Recipient' }, required: true },
    recipientAgency: { type: 'agency', label: { vi: 'Cơ quan trong tỉnh', en: 'Agency of the province' } },
    isExternal: { type: 'boolean', label: { vi: 'Ngoài cơ quan', en: 'Outside the agency' }, required: true },
    isOnAxis: { type: 'boolean', label: { vi: 'Đã kết nối trục liên thông', en: 'On the axis' }, required: true },
    way: { type: 'choice', label: { vi: 'Cách gửi', en: 'Way' }, required: true, options: ways },
    packageId: { type: 'text', maxLength: 100, label: { vi: 'Mã gói tin edXML', en: 'edXML document id' } },
    sentOn: { type: 'date', label: { vi: 'Ngày gửi', en: 'Sent on' } },
    receivedOn: { type: 'date', label: { vi: 'Ngày nơi nhận tiếp nhận', en: 'Received on' } },
    refusal: { type: 'text', label: { vi: 'Lý do từ chối', en: 'Why refused' } },
    recallReason: { type: 'text', label: { vi: 'Lý do lấy lại', en: 'Why taken back' } },
    isElectronic: { type: 'boolean', isFixed: true, label: { vi: 'Hoàn toàn điện tử', en: 'Electronic only' } },
  },
  title: ({ recipient }) => String(recipient ?? ''),
  unique: ['document', 'recipient'],
  datedBy: 'sentOn',
  states: {
    pending: { label: { vi: 'Chờ gửi', en: 'To be sent' }, tone: 'neutral' },
    error: { label: { vi: 'Gửi lỗi', en: 'Sending failed' }, tone: 'late' },
    arrived: { label: { vi: '01 · Đã đến', en: '01 · Arrived' }, tone: 'info' },
    refused: { label: { vi: '02 · Từ chối tiếp nhận', en: '02 · Refused' }, tone: 'late', isFinal: true },
    received: { label: { vi: '03 · Đã tiếp nhận', en: '03 · Received' }, tone: 'ok' },
    assigned: { label: { vi: '04 · Phân công', en: '04 · Assigned' }, tone: 'ok' },
    handling: { label: { vi: '05 · Đang xử lý', en: '05 · Being handled' }, tone: 'ok' },
    finished: { label: { vi: '06 · Hoàn thành', en: '06 · Finished' }, tone: 'ok', isFinal: true },
    recalling: { label: { vi: '13 · Lấy lại', en: '13 · Asked back' }, tone: 'paused' },
    recallingInWork: { label: { vi: '13 · Lấy lại khi đang xử lý', en: '13 · Asked back in work' }, tone: 'paused' },
    recalled: { label: { vi: '15 · Đồng ý lấy lại', en: '15 · Taken back' }, tone: 'neutral', isFinal: true },
  },
  initial: 'pending',
  moves: {
    send: {
      label: { vi: 'Ghi đã gửi', en: 'Record as sent' },
      from: ['pending', 'error'],
      to: 'arrived',
      told: { vi: 'đã đến nơi nhận (01)', en: 'arrived (01)' },
      dates: 'sentOn',
      asks: ['packageId'],
    },
    fail: {
      label: { vi: 'Ghi gửi lỗi', en: 'Record a failure' },
      from: ['pending'],
      to: 'error',
      told: { vi: 'gửi lỗi', en: 'sending failed' },
    },
    refuse: {
      label: { vi: 'Bị từ chối', en: 'Refused' },
      from: ['arrived'],
      to: 'refused',
      told: { vi: 'bị từ chối tiếp nhận (02)', en: 'refused (02)' },
      required: ['refusal'],
    },
    receive: {
      label: { vi: 'Nơi nhận tiếp nhận', en: 'Received' },
      from: ['arrived'],
      to: 'received',
      told: { vi: 'nơi nhận đã tiếp nhận (03)', en: 'received (03)' },
      dates: 'receivedOn',
    },
    assign: {
      label: { vi: 'Nơi nhận phân công', en: 'Assigned' },
      from: ['received'],
      to: 'assigned',
      told: { vi: 'nơi nhận phân công (04)', en: 'assigned (04)' },
    },
    handle: {
      label: { vi: 'Nơi nhận đang xử lý', en: 'Being handled' },
      from: ['received', 'assigned'],
      to: 'handling',
      told: { vi: 'nơi nhận đang xử lý (05)', en: 'being handled (05)' },
    },
    finish: {
      label: { vi: 'Nơi nhận hoàn thành', en: 'Finished' },
      from: ['received', 'assigned', 'handling'],
      to: 'finished',
      told: { vi: 'nơi nhận hoàn thành (06)', en: 'finished (06)' },
    },
    askBack: {
      label: { vi: 'Lấy lại', en: 'Ask back' },
      from: ['arrived', 'received'],
      to: 'recalling',
      told: { vi: 'đề nghị lấy lại (13)', en: 'asked back (13)' },
      required: ['recallReason'],
    },
    askBackInWork: {
      label: { vi: 'Lấy lại', en: 'Ask back' },
      from: ['assigned', 'handling'],
      to: 'recallingInWork',
      told: { vi: 'đề nghị lấy lại (13)', en: 'asked back (13)' },
      required: ['recallReason'],
    },
    agreeBack: {
      label: { vi: 'Nơi nhận đồng ý', en: 'Agreed' },
      from: ['recalling', 'recallingInWork'],
      to: 'recalled',
      told: { vi: 'nơi nhận đồng ý lấy lại (15)', en: 'taken back (15)' },
    },
    refuseBack: {
      label: { vi: 'Nơi nhận không đồng ý', en: 'Not agreed' },
      from: ['recalling'],
      to: 'received',
      told: { vi: 'nơi nhận từ chối lấy lại (16)', en: 'taking back refused (16)' },
    },
    refuseBackInWork: {
      label: { vi: 'Nơi nhận không đồng ý', en: 'Not agreed' },
      from: ['recallingInWork'],
      to: 'handling',
      told: { vi: 'nơi nhận từ chối lấy lại (16)', en: 'taking back refused (16)' },
    },
  },
  // The receiver acknowledges on the day of arrival (Decision 28/2018/QĐ-TTg [M]); paper tells nothing.
  dueOn: ({ sentOn, way }, state) => (state === 'arrived' && way !== 'paper' ? daysAfter(sentOn, 0) : null),
  list: {
    columns: ['document', 'way', 'isOnAxis', 'sentOn', 'receivedOn'],
    filters: ['way', 'isExternal', 'isOnAxis'],
  },
  derive: ({ way }) => ({ isElectronic: way === 'axis' }),
  check: ({ way, isOnAxis, isExternal, sentOn, receivedOn }) => [
    ...(isExternal === true && isOnAxis === false && (way === 'axis' || way === 'axisAndPaper')
      ? [
          {
            field: 'way',
            says: { vi: 'Nơi nhận chưa kết nối trục liên thông.', en: 'This recipient is not on the axis.' },
          },
        ]
      : []),
    ...(typeof sentOn === 'string' && typeof receivedOn === 'string' && receivedOn < sentOn
      ? [{ field: 'receivedOn', says: { vi: 'Không trước ngày gửi.', en: 'Not before it was sent.' } }]
      : []),
  ],
})
