import { describe, expect, it } from 'vitest';
import { readArticles } from '#shared/article/read-articles.ts';
import { DATED_PAGES } from '../../../support/dated-pages.ts';

const TEXT =
  '<p>The harbour of Tarbet was closed after a crane fell into the basin, and the port authority said that it would stay so.</p>'.repeat(
    2,
  ) +
  '<p>Nobody was hurt, according to the authority, which has asked the owner of the crane for a report and for a new crane.</p>';

/** The publication date of a page with some head, with some markup before and after its text. */
async function dateOf({ head = '', before = '', after = '', language = 'en' }): Promise<string | null> {
  const page = `<html lang="${language}"><head><title>Crane falls into basin</title>${head}</head><body>${before}<h1>Crane falls into basin</h1>${after.includes('TEXT') ? after.replace('TEXT', TEXT) : after + TEXT}</body></html>`;
  const result = await readArticles({
    bytes: new TextEncoder().encode(page),
    fileName: 'page.html',
    contentType: null,
    metadata: {},
  });
  return result.kind === 'articles' ? result.articles[0]!.published.edtf : null;
}

describe('the publication date of a page', () => {
  it.each([
    'article:published_time',
    'DC.date.issued',
    'dcterms.created',
    'parsely-pub-date',
    'sailthru.date',
    'bt:pubDate',
    'cXenseParse:recs:publishtime',
    'citation_publication_date',
    'govuk:first-published-at',
    'date',
  ])('is read from the meta tag %s', async (name) => {
    expect(await dateOf({ head: `<meta name="${name}" content="2016-03-03T10:00:00Z">` })).toBe('2016-03-03');
  });

  it.each(['expires', 'article:modified_time', 'page-generated-time', 'event_date', 'copyright-date'])(
    'is not what the meta tag %s holds where a stamp says otherwise',
    async (name) => {
      const head = `<meta name="${name}" content="2020-01-01">`;
      expect(await dateOf({ head, after: '<p>3 March 2016</p>' })).toBe('2016-03-03');
    },
  );

  it.each([
    ['<!-- {"@type":"NewsArticle","datePublished":"2016-03-03",} -->'],
    [
      '{"@graph":[{"@type":"WebSite"},{"@type":["NewsArticle"],"headline":"Crane\tfalls into basin","datePublished":"2016-03-03T08:00"}]}',
    ],
    ['//<![CDATA[\n[{"@type":"Article","datePublished":"2016-03-03"}]\n//]]>'],
  ])('is read from JSON-LD as pages write it: %s', async (json) => {
    expect(await dateOf({ head: `<script type="application/ld+json">${json}</script>` })).toBe('2016-03-03');
  });

  it.each([
    ['a time that is marked', { after: '<time itemprop="datePublished" datetime="2016-03-03">Thursday</time>' }],
    ['a German stamp', { after: '<div>Veröffentlicht am 3. März 2016 um 10:00 Uhr</div>', language: 'de' }],
    ['an Italian stamp', { after: '<span class="data">3 marzo 2016</span>', language: 'it' }],
    ['a stamp without its century', { after: '<div class="date">03.03.16</div>', language: 'de' }],
    ['an American stamp', { after: '<div>Posted 03/12/2016</div>', language: 'en-us' }, '2016-03-12'],
    ['a British stamp', { after: '<div>Posted 03/12/2016</div>', language: 'en-gb' }, '2016-12-03'],
    [
      'American English by its other dates',
      { after: '<div>Posted 03/12/2016</div><p>Next on 25/12/2016</p>' },
      '2016-12-03',
    ],
    [
      'the dateline',
      { after: `<p>TARBET, 3 March 2016 - ${'The harbour was closed after the fall of a crane. '.repeat(3)}</p>` },
    ],
    ['a script', { head: '<script>window.data = {"publishDate": "2016-03-03T10:00"}</script>' }],
    ['the foot of the page', { after: 'TEXT<footer>This page was last edited on 3 March 2016, at 12:05.</footer>' }],
    ['what was published, not what was changed', { after: '<p>Updated 5 May 2017 | Published 3 March 2016</p>' }],
    [
      'the page, not its readers',
      {
        after:
          'TEXT<ol class="comment-list"><li><time datetime="2016-03-05">5 March</time> Well said</li></ol><p>Posted on March 3, 2016 by Oona Petrie</p>',
      },
    ],
    [
      'the article, not the newspaper',
      { before: '<div class="top-bar">Thursday, November 26, 2026</div>', after: '<p>March 3, 2016</p>' },
    ],
    [
      'the article, not others',
      {
        after:
          'TEXT<p>Posted on March 3, 2016</p><div class="related-posts"><time datetime="2016-01-01">1 January</time></div>',
      },
    ],
    [
      'the month of its address',
      {
        head: '<link rel="canonical" href="https://x.example/2016/03/crane">',
        after: '<p>1 May 2014</p><p>3 March 2016</p>',
      },
    ],
    [
      'the local day of a moment, as the page shows it',
      {
        head: '<meta name="article:published_time" content="2016-03-04T01:48:19Z">',
        after: '<p>Published March 3, 2016 at 8:48 p.m.</p>',
      },
    ],
    [
      'the local day of a moment, as its address has it',
      {
        head: '<link rel="canonical" href="https://x.example/2016/03/03/crane"><meta name="date" content="2016-03-04T01:48:19+00:00">',
      },
    ],
    [
      'a moment, where the day beside the headline is another one',
      {
        head: '<meta name="article:published_time" content="2016-03-03T10:00:00Z">',
        after: '<p>March 7, 2016</p>',
      },
    ],
    [
      'the foot of the article',
      {
        before: `<ul>${'<li><a href="/x">Section</a></li>'.repeat(40)}</ul><div class="asset">`,
        after: 'TEXT<div class="asset-footer">By Oona, 3 March 2016, 11:51 | 2 opinions</div></div>',
      },
    ],
    [
      'a side column that names the article',
      {
        before: `<ul>${'<li><a href="/x">Section</a></li>'.repeat(40)}</ul>`,
        after:
          'TEXT<div class="sidebar"><p class="h1">Crane falls into basin</p><time datetime="2016-03-03">Thursday</time></div>',
      },
    ],
    [
      'the sentence that says so',
      {
        after:
          'TEXT<p>This entry was posted on Thursday, March 3rd, 2016 at 10:00 am and is filed under Harbour, Cranes, Tarbet and the Sea. You can follow any responses to this entry.</p>',
      },
    ],
    [
      'the address that an archived page had',
      {
        head: '<link rel="canonical" href="https://web.archive.org/web/20180504101112/http://x.example/2016/03/03/c">',
      },
    ],
    ['a month, where nothing finer is stated', { before: '<p>March 2016</p>' }, '2016-03'],
  ])('is read from %s', async (_, page, expected = '2016-03-03') => {
    expect(await dateOf(page)).toBe(expected);
  });

  it.each([
    [
      'in the text',
      { after: '<p>The crane was published on 12 May 1925 in a catalogue, as the owner of it said later.</p>' },
    ],
    ['of an archive’s bar', { before: '<div id="wm-ipp-base"><div>01 Mar 2020</div></div>' }],
    ['of a member', { after: '<p>Joined: 5 January 2009</p>' }],
    [
      'of a table',
      {
        after: `TEXT<table>${['1 May 2014', '2 May 2014', '3 May 2014', '4 May 2014'].map((day) => `<tr><td>${day}</td></tr>`).join('')}</table>`,
      },
    ],
  ])('is not a day %s', async (_, page) => {
    expect(await dateOf(page)).toBe(null);
  });

  it.each(DATED_PAGES)('is read from a page of the kind "%s"', async (_, page, day) => {
    const upload = { bytes: new TextEncoder().encode(page), fileName: 'page.html', contentType: null, metadata: {} };
    const result = await readArticles(upload);
    expect(result.kind === 'articles' && result.articles.map(({ published }) => published.edtf)).toEqual([day]);
  });
});
