/** A picture in the library. */
export type LibraryPicture = {
  id: string
  key: string
  fileName: string
  alt: string
  caption: string
  credit: string
  addedAt: Date
  addedByName: string
  /** Whether this person may change it. */
  isMine: boolean
}

/** What the editor needs of a picture that was chosen. */
export type PickedMedia = {
  id: string
  key: string
  url: string
  alt: string
  caption: string
  credit: string
}

/** An article that shows a picture, above its text or in it. */
export type MediaUse = { articleId: string; title: string }
