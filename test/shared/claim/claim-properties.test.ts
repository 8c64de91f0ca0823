import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claimSchema } from '#shared/claim/claim.ts';
import { extractClaims } from '#shared/claim/extract-claims.ts';
import { articleOf, newsTexts } from '../../support/claim-samples.ts';
import { growthOf } from '../../support/growth.ts';
import { isProving } from '../../support/proofs.ts';

const RUNS = isProving ? 5000 : 150;
const ARTICLES = isProving ? 1000 : 60;
/** How long the shorter of two texts is; the other is eight times as long. */
const UNITS = isProving ? 40_000 : 8000;
const days = fc.constantFrom('2024-03-13', '2024-02-29', '1999-12-31', '2024-03', '2024', null);
const IDS = { articleId: 'a', uploadId: 'u', owner: 'o' };

describe('claims of any text', () => {
  it('quote what stands at their offsets, keep to the schema and have ids of their own', () => {
    fc.assert(
      fc.property(newsTexts, newsTexts, days, (text, headline, day) => {
        const { claims, faults } = extractClaims(articleOf(text, day, headline), IDS);
        expect(faults).toEqual([]);
        for (const claim of claims) {
          claimSchema.parse(claim);
          const field = claim.field === 'headline' ? headline : text;
          expect(field.slice(claim.start, claim.end)).toBe(claim.quote);
          for (const { start, end } of [...claim.figures, ...claim.entities])
            expect(claim.start <= start && start < end && end <= claim.end).toBe(true);
          expect(claim.date === null).toBe(claim.dateBasis === null);
        }
        expect(new Set(claims.map(({ id }) => id)).size).toBe(claims.length);
      }),
      { numRuns: RUNS, seed: 11 },
    );
  });

  it('are the same in another process, order, time zone, locale and at another time', () => {
    const script = `
      import { createHash } from 'node:crypto';
      import fc from 'fast-check';
      import { extractClaims } from './shared/claim/extract-claims.ts';
      import { articleOf, newsTexts } from './test/support/claim-samples.ts';
      const now = Number(process.env.NOW);
      Date.now = () => now;
      const texts = fc.sample(newsTexts, { numRuns: ${ARTICLES}, seed: 5 });
      const order = texts.map((_, at) => at);
      if (process.env.ORDER === 'back') order.reverse();
      const digests = new Map(order.map((at) => {
        const claims = extractClaims(articleOf(texts[at]), { articleId: 'a', uploadId: 'u', owner: 'o' });
        return [at, createHash('sha256').update(JSON.stringify(claims)).digest('hex')];
      }));
      console.log(texts.map((_, at) => digests.get(at)).join(' '));`;
    const run = (env: Record<string, string>): string =>
      execFileSync(process.execPath, ['--input-type=module', '-e', script], {
        env: { ...process.env, ...env },
        encoding: 'utf8',
      });
    const here = run({ TZ: 'UTC', LC_ALL: 'C', NOW: '0', ORDER: 'on' });
    expect(run({ TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8', NOW: '4102444799999', ORDER: 'back' })).toBe(here);
    expect(here.split(' ').length).toBe(ARTICLES);
  });

  it.each([
    'he fell on May 5 and ',
    'he said Monday that she said Tuesday that ',
    'to go in May ',
    "Friday's vote and ",
  ])('cost in proportion to the text where it repeats "%s"', (words) => {
    const read = (units: number) => extractClaims(articleOf(words.repeat(units / words.length)), IDS);
    expect(growthOf(read, [UNITS, 8 * UNITS], 12)).toBeLessThanOrEqual(12);
  });
});
