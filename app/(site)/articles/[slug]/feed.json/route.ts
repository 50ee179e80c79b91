import { commentFeed } from '../comment-feed'

export const GET = commentFeed('json')
