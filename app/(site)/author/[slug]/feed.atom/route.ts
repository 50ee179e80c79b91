import { archiveFeed } from '../../../archive-feed'

export const GET = archiveFeed('author', 'atom')
