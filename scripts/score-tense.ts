/**
 * Tense and modality of verbs beside TimeBank's verb events (MAKEINSTANCE): `node scripts/score-tense.ts [folder] [--misses]`.
 *
 * | TimeML | here |
 * |---|---|
 * | modality can, could, may, might | `possible` |
 * | any other modality: would, should, must, have to | `conditional` |
 * | FUTURE | `future` |
 * | PAST, PASTPART, PRESENT with a perfect aspect | `past` |
 * | PRESENT | `present` |
 * | INFINITIVE, PRESPART | the same, as a verb's form; `is to come` and `has to come` are infinitives |
 *
 * Events without a tense and without a modality say nothing to compare, and are left out.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { findVerbGroups, type VerbGroup } from '../shared/claim/grammar/verb-group.ts';
import { type TaggedToken, tagWords } from '../shared/text/part-of-speech.ts';
import { splitSentences } from '../shared/text/sentences.ts';

type Instance = {
  readonly eventID: string;
  readonly tense: string;
  readonly aspect: string;
  readonly modality?: string;
};
type GoldEvent = { readonly start: number; readonly end: number };

const options = process.argv.slice(2);
const folder = resolve(options.find((option) => !option.startsWith('--')) ?? '../shared/data/timebank');
const { parseTimeML, attrs } = await import(join(folder, '../../measure/events/lib/timeml.mjs'));

const counts = new Map<string, number>();
let [right, all] = [0, 0];
for (const file of readdirSync(folder).filter((name) => name.endsWith('.tml')))
  scoreDocument(readFileSync(join(folder, file), 'utf8'), file);
for (const [pair, count] of [...counts].toSorted((a, b) => b[1] - a[1]).slice(0, 20)) console.log(`${count}\t${pair}`);
console.log(`tense and modality: ${right} of ${all} verb events, ${((100 * right) / all).toFixed(1)} %`);

function scoreDocument(xml: string, file: string): void {
  const { text, events } = parseTimeML(xml, file) as { text: string; events: Map<string, GoldEvent> };
  const groups = groupsOf(text);
  for (const [tag] of xml.matchAll(/<MAKEINSTANCE\b[^>]*pos="VERB"[^>]*>/g)) {
    const instance = attrs(tag) as Instance;
    const event = events.get(instance.eventID);
    const gold = goldClass(instance);
    if (!event || gold === null) continue;
    const group = groups.find(({ start, end }) => start <= event.start && event.end <= end);
    const own = group?.own ?? 'no verb';
    all++;
    if (own === gold) right++;
    else
      report(
        `${gold} read as ${own}`,
        `${file}\t${text.slice(event.start - 60, event.start)}[${text.slice(event.start, event.end)}]${text.slice(event.end, event.end + 30)}`,
      );
  }
}

function groupsOf(text: string): { readonly start: number; readonly end: number; readonly own: string }[] {
  const tokens = tagWords(text).filter(({ pos }) => pos !== 'SPACE');
  return splitSentences(text).flatMap((span) => {
    const words = tokens.filter(({ start, end }) => span.start <= start && end <= span.end);
    return findVerbGroups(words).map((group) => ({
      start: words[group.first]!.start,
      end: words[group.last - 1]!.end,
      own: ownClass(group, words),
    }));
  });
}

function goldClass({ tense, aspect, modality }: Instance): string | null {
  if (modality && /^(?:can|could|may|might)\b/.test(modality)) return 'possible';
  if (modality && /^(?:would|should|must|have|'d)/.test(modality)) return 'conditional';
  if (tense === 'PAST' || tense === 'PASTPART' || (tense === 'PRESENT' && aspect.startsWith('PERFECTIVE')))
    return 'past';
  return { PRESENT: 'present', FUTURE: 'future', INFINITIVE: 'infinitive', PRESPART: 'gerund' }[tense] ?? null;
}

function ownClass({ first, last, form, tense, modality, isPerfect }: VerbGroup, words: readonly TaggedToken[]): string {
  const isBeTo = tense !== 'future' && words.slice(first + 1, last).some(({ text }) => text === 'to');
  if (isBeTo) return 'infinitive';
  if (form !== 'finite') return form;
  if (tense === 'modal') return modality;
  return isPerfect && tense === 'present' ? 'past' : tense;
}

function report(pair: string, words: string): void {
  counts.set(pair, (counts.get(pair) ?? 0) + 1);
  if (options.includes('--misses')) console.log(`${pair}\t${words.replaceAll(/\s+/g, ' ')}`);
}
