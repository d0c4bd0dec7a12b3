import type { Indicator } from '../indicator.ts'
import { entryRows, inPeriod } from './entry-rows.ts'

const events = (where: string) =>
  entryRows('seminar', {
    onDate: 'e.held_on',
    where: `e.state = 'held' and e.topic = 'reform' and ${inPeriod('e.held_on')}${where}`,
  })
const articles = entryRows('newsArticle', {
  onDate: 'e.published_on',
  where: `e.state = 'published' and e.category = 'reform' and ${inPeriod('e.published_on')}`,
})

const ofOutreach = {
  unit: { vi: 'hoạt động', en: 'activities' },
  kind: 'count',
  isPublic: true,
  by: ['agency'],
} as const satisfies Partial<Indicator>

export const outreach: readonly Indicator[] = [
  {
    ...ofOutreach,
    code: 'talkshow.par',
    name: { vi: 'Tọa đàm về cải cách hành chính', en: 'Talk shows on the reform' },
    definition: {
      vi: 'Số tọa đàm chủ đề cải cách hành chính đã tổ chức trong kỳ.',
      en: 'Talk shows on the administrative reform held in the period.',
    },
    source: { vi: 'Báo cáo CCHC hằng năm', en: 'Yearly reform report' },
    reads: ['pub.seminar'],
    rows: events(` and e.kind = 'talkshow'`),
  },
  {
    ...ofOutreach,
    code: 'dissemination.par.activities',
    name: { vi: 'Hoạt động tuyên truyền cải cách hành chính', en: 'Outreach on the reform' },
    definition: {
      vi: 'Số sự kiện chủ đề cải cách hành chính đã tổ chức và tin, bài chuyên mục cải cách hành chính đã đăng trong kỳ.',
      en: 'Events on the reform held and articles on it published in the period.',
    },
    source: { vi: 'Bộ chỉ số CCHC của sở, tiêu chí 1.2.4', en: 'Reform index of departments, criterion 1.2.4' },
    reads: ['pub.seminar', 'pub.news_article'],
    rows: `${events('')}
union all
${articles}`,
  },
]
