import { describe, expect, it } from 'vitest';
import { toDateValue } from '../../../shared/time/edtf.ts';
import { findTimexes } from '../../../shared/time/find-timexes.ts';
import { TIMEX_RULES } from '../../../shared/time/rules/index.ts';

const dct = toDateValue('2024-03-13');

describe.each(TIMEX_RULES.map((rule) => [rule.name, rule] as const))('%s', (name, { examples }) => {
  it.each(Object.entries(examples))('%j → %s', (marked, value) => {
    const text = marked.replace(/[[\]]/g, '');
    const start = marked.indexOf('[');
    const found = findTimexes(text, { dct }).filter(({ rule }) => rule === name);
    expect(found.map((timex) => [timex.start, timex.end, timex.value])).toEqual(
      value === null ? [] : [[start, marked.indexOf(']') - 1, value]],
    );
  });

  it('has an example that must not match', () => {
    expect(Object.values(examples)).toContain(null);
  });
});
