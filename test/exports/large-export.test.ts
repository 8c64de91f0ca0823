import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { TIMELINE_FORMATS } from '#shared/present/timeline-formats.ts';

/** Node itself takes half of it. What is written of 100,000 claims is up to three times as much. */
const HEAP_MB = 24;

describe('100,000 claims in one stream', () => {
  const formats = TIMELINE_FORMATS.filter(({ name }) => name !== 'json');

  it.each(formats)(`are written as $title with ${HEAP_MB} MB`, ({ name }) => {
    const args = [`--max-old-space-size=${HEAP_MB}`, 'test/exports/large-export.ts', name];
    const bytes = Number(execFileSync('node', args, { encoding: 'utf8' }));
    expect(bytes).toBeGreaterThan(100_000);
  });
});
