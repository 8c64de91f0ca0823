/**
 * Claims drawn at random for reading: `node scripts/sample-claims.ts SEED COUNT FILE… `, each file an article (`.tml` is
 * TimeML) or a page. Prints each claim in its sentence with date, status, source and figures.
 */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Claim } from '../shared/claim/claim.ts';
import { extractArticles } from '../shared/claim/extract-articles.ts';
import type { Article } from '../shared/claim/extracted-article.ts';
import { createRandom } from '../test/simulator/random.ts';

const [seed, count, ...files] = process.argv.slice(2);
const samples = join(import.meta.dirname, '../samples');
const metadata = JSON.parse(readFileSync(join(samples, 'metadata.json'), 'utf8')) as Record<string, object>;

type Drawn = { readonly claim: Claim; readonly article: Article };

async function claimsOf(file: string): Promise<Drawn[]> {
  const name = basename(file);
  const bytes = readFileSync(file);
  const upload = name.endsWith('.tml')
    ? { ...readTimeMl(bytes.toString()), fileName: null, contentType: 'text/plain' }
    : { bytes, fileName: name, contentType: null, metadata: metadata[name] ?? {} };
  const extracted = await extractArticles(upload, { uploadId: name, owner: 'o', corrections: [] });
  if (extracted.kind === 'refused') return [];
  return extracted.articles.flatMap((article) => article.claims.map((claim) => ({ claim, article })));
}

function readTimeMl(xml: string): { readonly bytes: Buffer; readonly metadata: { readonly publishedAt?: string } } {
  const publishedAt =
    /functionInDocument="CREATION_TIME"[^>]*value="(\d{4}-\d\d-\d\d)/.exec(xml)?.[1] ??
    /value="(\d{4}-\d\d-\d\d)[^>]*functionInDocument="(?:CREATION|PUBLICATION)_TIME"/.exec(xml)?.[1];
  const text = (/<TEXT>([\s\S]*)<\/TEXT>/.exec(xml)?.[1] ?? xml)
    .replace(/<[^>]+>/g, '')
    .replace(/&amp;/g, '&')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .trim();
  return { bytes: Buffer.from(text), metadata: publishedAt ? { publishedAt } : {} };
}

function print({ claim, article }: Drawn, index: number): void {
  const before = article.text.slice(Math.max(0, claim.start - 160), claim.start).replaceAll(/\s+/g, ' ');
  const after = article.text.slice(claim.end, claim.end + 110).replaceAll(/\s+/g, ' ');
  const chain = claim.attribution.map(
    ({ source, resolved, kind, cue }) => `${source}${resolved ? ` = ${resolved}` : ''} (${kind}, ${cue})`,
  );
  const figures = claim.figures.map(
    ({ start, end, kind, bound, value, from, to, unit, per }) =>
      `“${article.text.slice(start, end)}” ${kind} ${bound} ${value ?? `${from}..${to}`} ${unit}${per ? `/${per}` : ''}`,
  );
  console.log(`${index + 1}. [${article.published.edtf}] …${before}⟦${claim.quote.replaceAll(/\s+/g, ' ')}⟧${after}…
   date ${claim.date?.edtf ?? '–'} (${claim.dateBasis ?? '–'}${claim.saidOn ? `, said ${claim.saidOn.edtf}` : ''})  status ${claim.status}${claim.negated ? ' NOT' : ''}
   source ${chain.join(' > ') || 'the publisher'}${figures.length > 0 ? `\n   figures ${figures.join('; ')}` : ''}
   names ${claim.entities.map(({ name, type }) => `${name} (${type})`).join(', ') || '–'}`);
}

const all = (await Promise.all(files.map(claimsOf))).flat();
const random = createRandom(Number(seed));
for (let index = 0; index < Number(count) && all.length > 0; index++)
  print(all.splice(random.below(all.length), 1)[0]!, index);
