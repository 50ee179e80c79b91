import { WORDS_MAX } from '@/lib/search/search-query'

/** Where the words are typed. It stands in a form of its own, or in a larger one. */
export function SearchBox({ words = '' }: { words?: string }) {
  return (
    <div>
      <label htmlFor="search-words" className="mb-1 block text-meta font-semibold">
        Search for
      </label>
      <div className="flex gap-3">
        <input
          id="search-words"
          type="search"
          name="q"
          defaultValue={words}
          maxLength={WORDS_MAX}
          enterKeyHint="search"
          className="input min-w-0"
        />
        <button type="submit" className="button button-primary shrink-0">
          Search
        </button>
      </div>
    </div>
  )
}
