import { register } from '../engine/register.ts'

/** Articles of the public news page; the picture is a file of the entry. */
export const newsArticle = register({
  name: 'newsArticle',
  slug: 'tin-bai',
  group: 'news',
  label: { vi: 'Tin, bài', en: 'News' },
  one: { vi: 'Tin, bài', en: 'Article' },
  about: {
    vi: 'Tin, bài trên trang thông tin điện tử: soạn, trình duyệt, đăng, gỡ; ảnh đính kèm hiện cùng bài.',
    en: 'Articles of the public page: written, submitted, published, withdrawn; an attached picture is shown with it.',
  },
  fields: {
    code: { type: 'text', label: { vi: 'Số tin, bài', en: 'Number' }, isFixed: true },
    headline: { type: 'text', label: { vi: 'Tiêu đề', en: 'Headline' }, required: true, maxLength: 200 },
    category: {
      type: 'choice',
      label: { vi: 'Chuyên mục', en: 'Category' },
      required: true,
      options: {
        reform: { vi: 'Cải cách hành chính', en: 'Administrative reform' },
        digital: { vi: 'Chuyển đổi số', en: 'Digital transformation' },
        law: { vi: 'Pháp luật', en: 'Law' },
        science: { vi: 'Khoa học và công nghệ', en: 'Science and technology' },
        office: { vi: 'Hoạt động của cơ quan', en: 'The office' },
      },
    },
    summary: { type: 'longText', label: { vi: 'Tóm tắt', en: 'Summary' }, required: true, maxLength: 600 },
    body: {
      type: 'longText',
      label: { vi: 'Nội dung', en: 'Body' },
      help: { vi: 'Cách đoạn bằng một dòng trống.', en: 'An empty line between paragraphs.' },
      required: true,
    },
    pictureText: {
      type: 'text',
      label: { vi: 'Mô tả ảnh', en: 'What the picture shows' },
      help: {
        vi: 'Đọc thay cho ảnh và ghi dưới ảnh; ảnh là tệp JPG hoặc PNG đính kèm.',
        en: 'Read in place of the picture and set under it; the picture is an attached JPG or PNG.',
      },
    },
    byline: { type: 'text', label: { vi: 'Tác giả, nguồn', en: 'By' }, maxLength: 120 },
    writtenOn: { type: 'date', label: { vi: 'Ngày soạn', en: 'Written on' }, required: true },
    publishedOn: { type: 'date', label: { vi: 'Ngày đăng', en: 'Published on' } },
    isOpenToComments: { type: 'boolean', label: { vi: 'Nhận ý kiến bạn đọc', en: 'Open to comments' }, required: true },
  },
  title: ({ headline }) => String(headline ?? ''),
  // Taken when it is published: by it a comment names its article.
  mark: 'code',
  datedBy: 'publishedOn',
  states: {
    draft: { label: { vi: 'Đang soạn', en: 'Draft' }, tone: 'info' },
    submitted: { label: { vi: 'Chờ duyệt', en: 'Submitted' }, tone: 'soon' },
    published: { label: { vi: 'Đã đăng', en: 'Published' }, tone: 'ok', isFinal: true, isLocked: true },
    withdrawn: { label: { vi: 'Đã gỡ', en: 'Withdrawn' }, tone: 'neutral', isFinal: true },
  },
  initial: 'draft',
  moves: {
    submit: {
      label: { vi: 'Trình duyệt', en: 'Submit' },
      from: ['draft'],
      to: 'submitted',
      told: { vi: 'đã trình duyệt', en: 'submitted' },
    },
    sendBack: {
      label: { vi: 'Trả lại để sửa', en: 'Send back' },
      from: ['submitted'],
      to: 'draft',
      told: { vi: 'được trả lại để sửa', en: 'sent back' },
      by: ['director', 'deputyDirector', 'chiefOfOffice'],
    },
    publish: {
      label: { vi: 'Duyệt đăng', en: 'Publish' },
      from: ['submitted'],
      to: 'published',
      told: { vi: 'đã đăng', en: 'published' },
      by: ['director', 'deputyDirector', 'chiefOfOffice'],
      dates: 'publishedOn',
      takesNumber: {
        field: 'code',
        of: ({ publishedOn }) => ({ book: 'article', period: String(publishedOn).slice(0, 4) }),
        write: (n, { publishedOn }) => `TB-${String(publishedOn).slice(0, 4)}-${String(n).padStart(2, '0')}`,
      },
    },
    withdraw: {
      label: { vi: 'Gỡ bài', en: 'Withdraw' },
      from: ['published'],
      to: 'withdrawn',
      told: { vi: 'đã gỡ', en: 'withdrawn' },
      by: ['director', 'deputyDirector', 'chiefOfOffice'],
    },
  },
  list: { columns: ['category', 'writtenOn', 'publishedOn', 'state'], filters: ['category', 'state'] },
  parts: [{ register: 'newsComment', by: 'article' }],
  publicIn: ['published'],
})
