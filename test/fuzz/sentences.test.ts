import { describe, expect, it } from 'vitest';
import { createRandom } from '../simulator/random.ts';
import { readNewsSentences } from '../support/news-sentences.ts';
import { findFaults } from './find-faults.ts';

const SENTENCES = process.env.PROVE ? 500_000 : process.env.FUZZ ? 20_000 : 1000;
const SEED = Number(process.env.SEED ?? Date.now() % 2 ** 32);
const TIMEOUT_MS = 3_600_000;

const { sentences, origin } = await readNewsSentences();

describe('the line', () => {
  it(
    `reads ${SENTENCES} sentences made of ${origin} without a fault, seed ${SEED}`,
    async () => expect(await findFaults(SENTENCES, sentences, createRandom(SEED))).toEqual([]),
    TIMEOUT_MS,
  );
});
