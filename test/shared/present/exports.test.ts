import { describe, expect, it } from 'vitest';
import { safeLink } from '#shared/present/markup.ts';
import { renderTimeline } from '#shared/present/render-timeline.ts';
import type { TimelineFormat } from '#shared/present/timeline-formats.ts';
import type { Entry } from '#shared/timeline/timeline.ts';
import { makeEntry, makeTopic } from '../../support/entries.ts';

const render = (format: TimelineFormat, changes: Partial<Entry>, name = 'Pier'): string =>
  renderTimeline(format, { topic: makeTopic({ name }), entries: [makeEntry('2025-05-08', changes)] }).body;

describe('CSV', () => {
  const statementOf = (statement: string): string => {
    const [, row = ''] = render('csv', { statement }).split('\r\n');
    return /^(?:[^,]*,){6}("(?:[^"]|"")*"|[^,]*),/.exec(row)![1]!;
  };

  it.each([
    ['=1+1', "'=1+1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['+44 and more', "'+44 and more"],
    ['-5% in May', "'-5% in May"],
    ['\u200b=1+1', "'\u200b=1+1"],
    ['\ufeff\u00ad =1+1', "'\ufeff\u00ad =1+1".replace('\ufeff', '')],
    ['\u2800\u3164=1', "'\u2800\u3164=1"],
    ['＝1+1', "'＝1+1"],
    ['＠SUM(A1)', "'＠SUM(A1)"],
    ['﹢1', "'﹢1"],
    ['⁼1', "'⁼1"],
    ['a;=1+1', "a;'=1+1"],
    ['a; \u200b＝1+1;b;-2', "a;' \u200b＝1+1;b;'-2"],
    ['a;"=1+1"', `"a;'""=1+1"""`],
  ])('%j opens as words: %j', (statement, expected) => {
    expect(statementOf(statement)).toBe(expected);
  });

  it.each(['Shares fell - by 5%', 'a = b', 'x;y', '5+5', 'ann@a.example'])('leaves %j as it is', (statement) => {
    expect(statementOf(statement)).toBe(statement);
  });

  it('keeps publishers apart whose names open as formulas', () => {
    expect(render('csv', { publishers: ['The Wharf', '=cmd'] })).toContain(",The Wharf;' =cmd,");
  });
});

describe('iCalendar', () => {
  const folds = (statement: string) => render('calendar', { statement }).split('\r\n');

  it.each([
    ['a line of plain letters', 'a'.repeat(400)],
    ['two octets each', 'é'.repeat(200)],
    ['three', '汉'.repeat(200)],
    ['four', '👩🚀'.repeat(100)],
    ['all of them', 'aé汉👩'.repeat(60)],
  ])('folds %s at 75 octets, never within a character', (_name, statement) => {
    const lines = folds(statement);
    for (const line of lines) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(line.isWellFormed()).toBe(true);
    }
    expect(lines.join('\r\n').replaceAll('\r\n ', '')).toContain(`SUMMARY:${statement}\r\n`);
  });

  it('fills lines as far as they go', () => {
    expect(folds('a'.repeat(400)).filter((line) => Buffer.byteLength(line) === 75).length).toBeGreaterThan(4);
  });
});

describe('TimelineJS', () => {
  it('has markup in none of its texts', () => {
    const statement = '<img src=x onerror=alert(1)>';
    const { title, events } = JSON.parse(render('timelineJs', { statement, publishers: ['<b>'] }, statement));
    for (const headline of [title.text.headline, events[0].text.headline])
      expect(headline).toBe('&lt;img src=x onerror=alert(1)&gt;');
    expect(events[0].text.text).toContain('<p>&lt;b&gt; · happened');
    expect(events[0].text.text).not.toContain('<img');
  });
});

describe('JSON-LD', () => {
  it('can stand in a script element', () => {
    const body = render('jsonLd', { statement: '</script><!--<script>' });
    expect(body).not.toContain('<');
    expect(JSON.parse(body).itemListElement[0].name).toBe('</script><!--<script>');
  });
});

describe('safeLink', () => {
  it('leads nowhere but to the web, and takes no password along', () => {
    expect(safeLink('https://ann:secret@a.example/x')).toBe('https://a.example/x');
    expect(safeLink('javascript:alert(1)')).toBeNull();
    expect(safeLink(null)).toBeNull();
  });
});
