/** Levels of markup in one another. Page builders stay under 40; what follows is recursive. */
const MAX_DEPTH = 100

/**
 * Takes out the levels below the limit, in place: the deepest level left holds what they held.
 * Works through lists, not through calls, so that no depth of nesting can exhaust the stack.
 */
export function limitDepth<Node>(root: Node, childrenOf: (node: Node) => Node[]): void {
  let level = [root]
  for (let depth = 0; depth < MAX_DEPTH; depth++) level = level.flatMap(childrenOf)
  for (const deepest of level) {
    const leaves = childrenOf(deepest).flatMap((child) => leavesOf(child, childrenOf))
    replaceAll(childrenOf(deepest), leaves)
  }
}

function leavesOf<Node>(root: Node, childrenOf: (node: Node) => Node[]): Node[] {
  const leaves: Node[] = []
  const open = [root]
  for (let node = open.pop(); node; node = open.pop()) {
    const children = childrenOf(node)
    if (children.length === 0) leaves.push(node)
    for (const child of children.toReversed()) open.push(child)
  }
  return leaves
}

function replaceAll<Node>(list: Node[], replacement: Node[]) {
  list.length = 0
  for (const node of replacement) list.push(node)
}
