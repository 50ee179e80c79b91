/** A file that cannot be imported. The message is one sentence for the person who chose the file. */
export class ImportError extends Error {
  override name = 'ImportError'
}
