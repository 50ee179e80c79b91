import { paths } from '@/lib/paths'

/** Another file wherever this picture is shown. A plain form: it happens seldom. */
export function ReplaceForm({ id }: { id: string }) {
  return (
    <details className="desk-aside font-sans">
      <summary>Replace…</summary>
      <form
        action={paths.mediaFiles}
        method="post"
        encType="multipart/form-data"
        className="space-y-3"
      >
        <input type="hidden" name="replaces" value={id} />
        <label htmlFor="media-replacement" className="block text-meta text-ink-2">
          Every article that shows this picture shows the new one.
        </label>
        <input
          id="media-replacement"
          name="file"
          type="file"
          accept="image/*"
          className="min-h-11"
        />
        <button type="submit" className="button">
          Replace the picture
        </button>
      </form>
    </details>
  )
}
