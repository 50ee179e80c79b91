/** Says in words that it was written by somebody of the staff. */
export function StaffBadge() {
  return <span className="staff-badge">Staff</span>
}
