import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { anyEffort, type Effort } from './effort.ts';
import { blankOut, findNoWords } from './no-words.ts';
import { type Span, slice } from './span.ts';

type Word = { readonly text: string; readonly pos: string; readonly lemma: string };

/** A word, or a part of a contraction (`can` `not`, `I` `'m`), with its place, Universal POS tag and lemma. */
export type TaggedToken = Span & Word;

/** The model slows down on very long documents, so it gets the text in stretches that end at a line or a space. */
const STRETCH_UNITS = 20_000;

const nlp = winkNLP(model, ['sbd', 'pos']);
const { its } = nlp;

/** Every word of a text with its part of speech, in order. Linear in the text's length. */
export function tagWords(text: string, effort: Effort = anyEffort): TaggedToken[] {
  const noWords = findNoWords(text);
  effort('word', noWords.length);
  if (noWords.length === 0) return tagReadable(text, effort);
  const marks = noWords.map((span): TaggedToken => {
    const word = slice(text, span);
    return { ...span, text: word, pos: 'X', lemma: word };
  });
  return [...marks, ...tagReadable(blankOut(text, noWords), effort)].toSorted((a, b) => a.start - b.start);
}

const tagReadable = (text: string, effort: Effort): TaggedToken[] =>
  stretchesOf(text).flatMap(({ start, end }) => {
    const words = tagStretch(text.slice(start, end), start);
    effort('word', words.length);
    return words;
  });

function stretchesOf(text: string): Span[] {
  const stretches: Span[] = [];
  for (let start = 0; start < text.length; ) {
    const most = Math.min(text.length, start + STRETCH_UNITS);
    const end = most === text.length ? most : lastGap(text, start, most);
    stretches.push({ start, end });
    start = end;
  }
  return stretches;
}

/** The last line or space of a stretch; its end, where it has neither. */
function lastGap(text: string, start: number, most: number): number {
  const stretch = text.slice(start, most + 1);
  const gap = Math.max(stretch.lastIndexOf('\n'), stretch.lastIndexOf(' '));
  return gap > 0 ? start + gap : most;
}

/** The tokenizer tells words and what stands before them; the words lead through the text to their places. */
function tagStretch(text: string, offset: number): TaggedToken[] {
  let at = 0;
  return wordsOf(text).flatMap((word) => {
    const start = text.indexOf(word.text, at);
    if (start < 0 || word.text === '') return [];
    at = start + word.text.length;
    return [{ start: offset + start, end: offset + at, ...word }];
  });
}

/** The tagger's words, each with a lemma: what it leaves whole and knows no lemma of is a contraction. */
const wordsOf = (text: string): Word[] =>
  readWords(text).flatMap(({ lemma, ...word }) =>
    lemma === undefined || I_AM.test(word.text) ? partsOf(word.text) : withoutPossessive({ ...word, lemma }),
  );

/** A name that the tagger has read before it may leave whole: `Madison's`, which it parted at first. */
function withoutPossessive(word: Word): Word[] {
  const [, owner, mark] = /^(\p{L}.*)(['\u2019]s)$/u.exec(word.text) ?? [];
  if (!owner || !mark || word.pos !== 'PROPN') return [word];
  return [
    { text: owner, pos: word.pos, lemma: owner.toLowerCase() },
    { text: mark, pos: 'PART', lemma: mark },
  ];
}

type ReadWord = Omit<Word, 'lemma'> & { readonly lemma: string | undefined };

function readWords(text: string): ReadWord[] {
  const tokens = nlp.readDoc(text).tokens();
  const tags = tokens.out(its.pos) as string[];
  const lemmas = tokens.out(its.lemma as never) as (string | undefined)[];
  return (tokens.out(its.value) as string[]).map((word, index) => ({
    text: word,
    pos: tags[index]!,
    lemma: lemmas[index],
  }));
}

/** The one contraction with an apostrophe that the tagger does not know: it takes it for a name. */
const I_AM = /^I['\u2019]m$/i;

/** What has been taken apart, so that a text full of one such word costs no more than any other; a few dozen words. */
const knownParts = new Map<string, readonly Word[]>();

/** Those without an apostrophe stay whole right before a mark, and without a lemma: `cannot,` `dont.`; alone they part. */
function partsOf(contraction: string): readonly Word[] {
  const known = knownParts.get(contraction);
  if (known) return known;
  const parts = I_AM.test(contraction)
    ? [
        { text: contraction.slice(0, 1), pos: 'PRON', lemma: 'i' },
        { text: contraction.slice(1), pos: 'AUX', lemma: 'be' },
      ]
    : readWords(contraction).map(({ lemma, ...word }) => ({ ...word, lemma: lemma ?? word.text.toLowerCase() }));
  knownParts.set(contraction, parts);
  return parts;
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
