import type { Figure } from '../figure'
import { startBareNode } from './bare-node'
import type { Scene } from './scene'

/** The same with node:cluster: what there is to gain from a second process. */
export const bareNodeTwo: Figure<Scene> = {
  name: 'bare-node-two',
  title: 'bare Node, two processes',
  limits: [],
  prepare: (scene) => startBareNode(scene, 2),
}
