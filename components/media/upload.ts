import { MAX_FILE_BYTES } from '@/lib/media/policy'
import type { PickedMedia } from '@/lib/media/public'
import { mediaRefusal } from '@/lib/media/refusals'
import { paths } from '@/lib/paths'

export type Uploaded =
  | { kind: 'stored'; media: PickedMedia }
  | { kind: 'refused'; sentence: string }

/** Sends a picture, and says how far it is. `fetch` cannot tell; this older way can. */
export function uploadPicture(
  file: File,
  onProgress: (share: number) => void = () => {},
): Promise<Uploaded> {
  if (file.size > MAX_FILE_BYTES)
    return Promise.resolve({ kind: 'refused', sentence: mediaRefusal('too-large') })
  return new Promise((resolve) => {
    const refuse = (sentence: string) => resolve({ kind: 'refused', sentence })
    const request = new XMLHttpRequest()
    request.open('POST', paths.mediaFiles)
    request.setRequestHeader('Accept', 'application/json')
    request.responseType = 'json'
    request.upload.onprogress = ({ loaded, total }) => onProgress(total ? loaded / total : 0)
    request.onerror = () => refuse('The server does not answer. Try it again.')
    request.onload = () => {
      if (request.status === 200) resolve(request.response)
      else if (request.status === 401) refuse('You are signed out. Sign in and try it again.')
      else if (request.status === 413) refuse(mediaRefusal('too-large'))
      else refuse('It could not be taken. Try it again.')
    }
    const form = new FormData()
    form.append('file', file)
    request.send(form)
  })
}
