/** Stands for Next's `next/cache`, which works only inside Next. */
export function refresh(): void {}
