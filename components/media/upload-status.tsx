import type { Uploads } from './use-uploads'

/** Says how far pictures are, and why one was not taken. */
export function UploadStatus({ uploads: { running, refusals } }: { uploads: Uploads }) {
  return (
    <div className="font-sans text-meta">
      <p role="status">
        {running
          .map(({ name, share }) =>
            share < 1
              ? `Uploading ${name}, ${Math.round(share * 100)} %`
              : `Making ${name} ready in every size`,
          )
          .join(' · ')}
      </p>
      {refusals.length > 0 && (
        <div role="alert" className="mt-2 border-s-3 border-danger bg-danger-soft p-3">
          <ul>
            {refusals.map((refusal) => (
              <li key={refusal}>{refusal}</li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}
