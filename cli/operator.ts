import { actorWith } from '@/lib/auth/actor'

/** Whoever may run commands on this machine: they own the database and its key anyway. */
export const operator = actorWith({ personId: null, name: 'the command line' }, 'comment.decide')
