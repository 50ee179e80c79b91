import {
  attention,
  blockQuote,
  codeText,
  labelEnd,
  labelStartImage,
  labelStartLink,
  list,
} from 'micromark-core-commonmark'
import type { Construct, Extension, TokenizeContext } from 'micromark-util-types'

type Allowed = (context: TokenizeContext) => boolean

/** Parsing takes up to 0.2 ms for a container, and the square of the marks in one run of text. */
type MarkdownBounds = {
  /** The last column in which a quotation or a list may begin, and so the deepest they nest. */
  columns: number
  /** Beginnings of quotations and list items tried in one text, line by line. */
  containers: number
  /** Marks of code, emphasis and links tried in one run of text. */
  marks: number
}

/**
 * Keeps the time Markdown takes within bounds for hostile input. What is past a bound is not an
 * error: it stays in the text as it was typed.
 */
export function boundedMarkdown({ columns, containers, marks }: MarkdownBounds): Extension {
  const hasMarksLeft = budget(marks)
  const hasContainersLeft = budget(containers)
  const isShallow: Allowed = (context) =>
    context.now().column <= columns && hasContainersLeft(context)
  const originals = [
    list,
    blockQuote,
    codeText,
    attention,
    labelStartLink,
    labelStartImage,
    labelEnd,
  ]
  const item = bounded(list, isShallow)
  const emphasis = bounded(attention, hasMarksLeft)
  return {
    disable: { null: originals.flatMap((construct) => construct.name ?? []) },
    document: {
      ...Object.fromEntries(Array.from('*+-0123456789', (marker) => [codeOf(marker), item])),
      [codeOf('>')]: bounded(blockQuote, isShallow),
    },
    text: {
      [codeOf('`')]: bounded(codeText, hasMarksLeft),
      [codeOf('*')]: emphasis,
      [codeOf('_')]: emphasis,
      [codeOf('[')]: bounded(labelStartLink, hasMarksLeft),
      [codeOf('!')]: bounded(labelStartImage, hasMarksLeft),
      [codeOf(']')]: bounded(labelEnd, hasMarksLeft),
    },
  }
}

/** Says yes that often for each text, or for each run of text in it. */
function budget(limit: number): Allowed {
  const spent = new WeakMap<TokenizeContext, number>()
  return (context) => {
    const before = spent.get(context) ?? 0
    spent.set(context, before + 1)
    return before < limit
  }
}

function codeOf(character: string): number {
  return character.charCodeAt(0)
}

/** The construct under a name of its own (the original's is disabled), refused where `isAllowed` says no. */
function bounded(original: Construct, isAllowed: Allowed): Construct {
  const { continuation } = original
  const construct: Construct = {
    ...original,
    name: `bounded-${original.name}`,
    tokenize(effects, ok, nok) {
      return isAllowed(this) ? original.tokenize.call(this, effects, ok, nok) : nok
    },
  }
  if (!continuation) return construct
  construct.continuation = {
    ...continuation,
    tokenize(effects, ok, nok) {
      // Quotations and lists go on by attempting themselves, that is, the disabled original.
      const attempt: typeof effects.attempt = (next, ...rest) =>
        effects.attempt(next === original ? construct : next, ...rest)
      return continuation.tokenize.call(this, { ...effects, attempt }, ok, nok)
    },
  }
  return construct
}
