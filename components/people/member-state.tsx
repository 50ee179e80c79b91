import type { StaffMember } from '@/lib/people/public'

/** What is unusual about somebody, in words; nothing for most. */
export function MemberState({ disabledAt, isInvited }: StaffMember) {
  if (disabledAt) return <strong className="font-semibold text-danger">Disabled</strong>
  if (isInvited) return <strong className="font-semibold text-warn">Invited</strong>
  return null
}
