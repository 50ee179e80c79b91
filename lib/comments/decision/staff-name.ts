import { skeleton } from './look-alikes'
import type { Check } from './verdict'

/** Whoever posts is a guest: nobody may pass for an author or for the desk unseen. */
export const staffName: Check = {
  name: 'staff-name',
  version: 1,
  run({ name }, { staffNames }) {
    const seen = skeleton(name)
    const alike = staffNames.find((staff) => seen !== '' && skeleton(staff) === seen)
    if (alike === undefined) return []
    return [{ verdict: 'hold', because: `The name looks like “${alike}”, who works here.` }]
  },
}
