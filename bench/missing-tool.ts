/** Something this machine lacks, in one sentence that says how to get it. */
export class MissingTool extends Error {}
