export type MediaRefusal = 'too-large' | 'not-a-picture' | 'too-many-pixels' | 'odd-shape' | 'busy'

const SENTENCES: Record<MediaRefusal, string> = {
  'too-large': 'The file is larger than 10 MB. Make it smaller and try again.',
  'not-a-picture': 'This is no picture that can be shown: JPEG, PNG, WebP, AVIF and GIF are.',
  'too-many-pixels': 'The picture has more than 40 megapixels. Make it smaller and try again.',
  'odd-shape': 'The picture is too small, or much longer than it is wide.',
  busy: 'Too many pictures are being worked on. Try again in a moment.',
}

export function mediaRefusal(refusal: MediaRefusal): string {
  return SENTENCES[refusal]
}
