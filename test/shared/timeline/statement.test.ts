import { describe, expect, it } from 'vitest';
import { line } from '#functions/line.ts';
import { buildTimeline } from '#shared/timeline/build-timeline.ts';
import { topicOf } from '#shared/topic/topic-of.ts';

/** The statement of the entry of one day, of a topic that two reports tell of. */
async function statementOn(day: string, name: string, reports: readonly string[]): Promise<string | undefined> {
  const read = reports.map((text, index) => {
    const upload = { bytes: Buffer.from(text), fileName: 'a.txt', contentType: 'text/plain' };
    return line.extractArticles({ ...upload, metadata: { publishedAt: '2024-06-20' } } as never, {
      uploadId: `u${index}`,
      owner: `o${index}`,
      corrections: [],
    });
  });
  const articles = (await Promise.all(read)).flatMap((each) => (each.kind === 'articles' ? each.articles : []));
  const { entries } = buildTimeline({ definition: topicOf(name), articles, corrections: [] });
  return entries.find(({ date }) => date?.edtf === day)?.statement;
}

describe('the words of an entry', () => {
  const PASSING =
    'Ida Brandt confirmed that Lund would still be coming to Norway for the fair after she gave the chairman an ' +
    'invitation from Queen Maud when the Lenz ferry deal was agreed in May.';
  const REPORT = 'Under the Lenz ferry deal announced last month, the duty on new ships falls from 27% to 10%.';

  it('are those of a report of it, not of a sentence that tells it in passing', async () => {
    expect(await statementOn('2024-05', 'Lenz ferry deal', [`${REPORT} ${PASSING}`])).toBe(REPORT);
    expect(await statementOn('2024-05', 'Lenz ferry deal', [`${PASSING} ${REPORT}`])).toBe(REPORT);
  });

  it('are those of a sentence that tells it in passing where there is no other', async () => {
    expect(await statementOn('2024-05', 'Lenz ferry deal', [PASSING])).toBe(PASSING);
  });
});
