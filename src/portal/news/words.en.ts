import type { vi } from './words.vi.ts'

export const en: typeof vi = {
  title: 'News',
  lead: 'On administrative reform, digital transformation and the work of the office.',
  categories: 'Categories',
  all: 'All',
  empty: 'Nothing here yet',
  emptyBody: 'Please look at the other categories, or come back later.',
  emptyAction: 'See all news',
  back: 'News',
  viNote: 'Articles are written in Vietnamese.',
  comments: 'Readers’ comments',
  noComments: 'No comment has been published yet.',
  closed: 'This article takes no comments.',
  send: 'Send a comment',
  sendLead:
    'Comments are read before they are published. E-mail and phone are for our answer only and are never published.',
  reader: 'Name shown',
  readerHelp: 'Published with the comment.',
  email: 'E-mail',
  phone: 'Phone',
  comment: 'Comment',
  button: 'Send the comment',
  sent: 'Your comment has arrived. Thank you.',
  sentBody: 'It will be shown here once it has been approved.',
}
