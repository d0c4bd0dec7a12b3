import type { AdministrativeDocument } from './administrative-document.ts'

/** An invented report with every kind of block. */
export const inventedReport: AdministrativeDocument = {
  head: {
    superiorAgency: 'Ủy ban nhân dân tỉnh Sơn Hà',
    agency: 'Sở Khoa học và Công nghệ',
    number: '15/BC-SKHCN',
    place: 'Sơn Hà',
    issuedOn: 'ngày 06 tháng 3 năm 2023',
  },
  typeName: 'Báo cáo',
  subject: 'Kết quả công tác cải cách hành chính quý I năm 2023',
  addressees: ['Ủy ban nhân dân tỉnh Sơn Hà', 'Sở Nội vụ'],
  blocks: [
    { kind: 'heading', level: 1, text: 'I. TÌNH HÌNH VÀ KẾT QUẢ' },
    { kind: 'heading', level: 2, text: '1. Giải quyết thủ tục hành chính' },
    {
      kind: 'paragraph',
      content: [
        { text: 'Trong quý, Sở đã tiếp nhận ' },
        {
          text: '407 hồ sơ',
          isBold: true,
          href: 'https://motcua.example/chi-tieu/dossier.total?tu=2023-01-01&den=2023-03-31',
        },
        { text: ', trong đó tỷ lệ đúng hạn < 100 % & có giải trình; ' },
        { text: 'các chữ khó: ẳ ẵ ặ ễ ệ ỗ ộ ữ ự ỹ ỵ', isItalic: true },
        { text: '.' },
      ],
    },
    { kind: 'heading', level: 3, text: 'a) Việc đã làm' },
    {
      kind: 'list',
      items: [
        'Công bố đầy đủ thủ tục hành chính.',
        [{ text: 'Rút ngắn thời gian: ' }, { text: '12 thủ tục', isBold: true }],
      ],
    },
    { kind: 'list', isNumbered: true, items: ['Tiếp tục rà soát.', 'Tập huấn công chức một cửa.'] },
    {
      kind: 'table',
      caption: 'Bảng 1. Kết quả theo lĩnh vực',
      columns: [
        { head: 'STT', align: 'center', share: 0.6 },
        { head: 'Lĩnh vực', share: 3 },
        { head: 'Số hồ sơ', align: 'right' },
      ],
      rows: Array.from({ length: 60 }, (_, i) => [
        String(i + 1),
        [{ text: `Lĩnh vực ${i + 1}`, href: `https://motcua.example/linh-vuc/${i + 1}` }],
        String((i * 7) % 90),
      ]),
    },
    { kind: 'link', text: 'Số liệu mở của báo cáo', href: 'https://motcua.example/so-lieu' },
    { kind: 'paragraph', content: 'Trên đây là báo cáo của Sở Khoa học và Công nghệ./.' },
  ],
  signer: { authority: 'KT. Giám đốc', position: 'Phó Giám đốc', name: 'Nguyễn Văn Mẫu', signedNote: 'Đã ký' },
  recipients: ['Như trên', 'Ban Giám đốc', 'Lưu: VT, VP'],
  appendices: [{ title: 'PHỤ LỤC I', blocks: [{ kind: 'paragraph', content: 'Danh mục thủ tục đã cắt giảm.' }] }],
}

export const inventedOfficialLetter: AdministrativeDocument = {
  head: { ...inventedReport.head, number: '20/SKHCN-VP' },
  subject: 'cử công chức tham gia tập huấn',
  addressees: ['Sở Nội vụ'],
  blocks: [{ kind: 'paragraph', content: 'Sở cử 02 công chức tham gia.' }],
  signer: { position: 'Giám đốc', name: 'Trần Thị Mẫu' },
  recipients: ['Như trên', 'Lưu: VT'],
}
