import type { Link } from '@/lib/articles/public'

export type Category = Link & { description: string }
export type Author = Link & { organisation: string; section: string; bio: string }
