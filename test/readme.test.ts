import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OPERATIONS } from '#functions/contract/operations.ts';
import { ROUTES } from '#functions/routes/index.ts';
import { TIMELINE_FORMATS } from '#shared/present/timeline-formats.ts';
import { type LocalSystem, startLocalSystem } from './support/local-system.ts';

const README = readFileSync('README.md', 'utf8');
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

describe('README', () => {
  let system: LocalSystem;
  beforeAll(async () => {
    system = await startLocalSystem();
  });
  afterAll(() => system.stop());

  it('names only commands that there are', () => {
    const named = [...README.matchAll(/\bnpm (?:run )?(start|test|(?<=run )[a-z][\w:-]*)/g)].map(([, name]) => name!);
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
    const files = [...README.matchAll(/\bnode (scripts\/[\w./-]+)/g)].map(([, file]) => file!);
    for (const file of files) expect(readFileSync(file, 'utf8')).not.toBe('');
  });

  it('shows an example that answers what the table below it says', async () => {
    const [, path, body] = /curl -s http:\/\/127\.0\.0\.1:8080(\S+) .*? -d '(\{[^']*\})'/s.exec(README)!;
    const { status, json } = await system.call('POST', path!, { body: JSON.parse(body!) });
    expect(status).toBe(200);
    const [article] = json.articles;
    const rows = article.claims.map((claim: Claim) => [
      article.text.slice(claim.focus.start, claim.focus.end),
      claim.date?.edtf ?? '–',
      claim.saidOn?.edtf ?? '',
      claim.status,
      claim.attribution.find(({ kind }) => kind === 'speaker')?.source.replace(/^Mayor /, '') ?? '',
    ]);
    const table = README.slice(README.indexOf('| focus |')).split('\n\n')[0]!.split('\n').slice(2);
    const shown = table.map((row) =>
      row
        .split('|')
        .slice(1, 6)
        .map((cell) => cell.trim()),
    );
    expect(rows).toEqual(shown);
  });

  it('lists routes that there are, each parameter and each form of a timeline', () => {
    const table = README.slice(README.indexOf('| Route | Answers |')).split('\n\n')[0]!;
    const paths = [...table.matchAll(/(?:GET|POST|PATCH|DELETE)`?[^|]*?(\/v1\/[\w/{}]*)/g)].map(([, path]) => path!);
    expect(paths.length).toBeGreaterThan(8);
    expect(paths.filter((path) => !ROUTES.some((route) => route.path === path))).toEqual([]);
    const timeline = table.split('\n').find((row) => row.includes('{id}/timeline'))!;
    for (const { extension } of TIMELINE_FORMATS.filter(({ name }) => name !== 'json'))
      expect(timeline).toContain(`\`${extension}\``);
    const known = Object.keys(OPERATIONS.getTimeline.query.shape);
    const named = [...timeline.split(';')[1]!.matchAll(/`(\w+)`/g)].map(([, name]) => name!);
    expect(named.length).toBeGreaterThan(8);
    expect(named.filter((name) => !known.includes(name))).toEqual([]);
  });
});

type Dated = { readonly edtf: string } | null;
type Claim = {
  readonly focus: { readonly start: number; readonly end: number };
  readonly date: Dated;
  readonly saidOn: Dated;
  readonly status: string;
  readonly attribution: readonly { readonly kind: string; readonly source: string }[];
};
