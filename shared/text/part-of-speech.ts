import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import type { Span } from './span.ts';

/** A word with its place, Universal POS tag and lemma. */
export type TaggedToken = Span & { readonly text: string; readonly pos: string; readonly lemma: string };

/** The model slows down on very long documents, so it gets the text in stretches that end at a line or a space. */
const STRETCH_UNITS = 20_000;

const nlp = winkNLP(model, ['sbd', 'pos']);
const { its } = nlp;

/** Every word of a text with its part of speech, in order. Linear in the text's length. */
export function tagWords(text: string): TaggedToken[] {
  return stretchesOf(text).flatMap(({ start, end }) => tagStretch(text.slice(start, end), start));
}

function stretchesOf(text: string): Span[] {
  const stretches: Span[] = [];
  for (let start = 0; start < text.length; ) {
    const most = Math.min(text.length, start + STRETCH_UNITS);
    const cut = most === text.length ? most : Math.max(text.lastIndexOf('\n', most), text.lastIndexOf(' ', most));
    const end = cut > start ? cut : most;
    stretches.push({ start, end });
    start = end;
  }
  return stretches;
}

/** The tokenizer tells words and what stands before them; the words lead through the text to their places. */
function tagStretch(text: string, offset: number): TaggedToken[] {
  const tokens = nlp.readDoc(text).tokens();
  const words = tokens.out(its.value) as string[];
  const tags = tokens.out(its.pos) as string[];
  const lemmas = tokens.out(its.lemma as never) as string[];
  let at = 0;
  return words.flatMap((word, index) => {
    const start = text.indexOf(word, at);
    if (start < 0 || word === '') return [];
    at = start + word.length;
    return [{ start: offset + start, end: offset + at, text: word, pos: tags[index]!, lemma: lemmas[index]! }];
  });
}

/** The tagger numbers its own words first: what it has never read comes behind. */
const [firstUnknown] = nlp
  .readDoc('qzxwvj')
  .tokens()
  .out(its.uniqueId as never) as unknown as number[];

/** Those of some lower-case words that stand in the tagger's vocabulary, which holds no names: `heavy`, not `moscow`. */
export function commonWordsAmong(words: ReadonlySet<string>): ReadonlySet<string> {
  const listed = [...words].join('\n');
  const common = new Set<string>();
  for (const { start, end } of stretchesOf(listed)) {
    const tokens = nlp.readDoc(listed.slice(start, end)).tokens();
    const ids = tokens.out(its.uniqueId as never) as unknown as number[];
    (tokens.out(its.value) as string[]).forEach((word, index) => {
      if (ids[index]! < firstUnknown! && words.has(word)) common.add(word);
    });
  }
  return common;
}
