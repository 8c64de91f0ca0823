import { describe, expect, it } from 'vitest';
import { readArticles } from '#shared/article/read-articles.ts';
import { zipOf } from '../../support/archives.ts';

/** What a person expects of an input: its first article, and how many there are. */
type Want = {
  readonly count?: number;
  readonly headline?: string;
  readonly second?: string;
  readonly day?: string;
  readonly publisher?: string;
  readonly holds?: readonly string[];
  readonly lacks?: readonly string[];
  /** The reason of the refusal. */
  readonly refused?: string;
};
type Case = readonly [name: string, source: string | Uint8Array, fileName: string, want: Want];

const A = 'The ferry between Corran and Vik will stop running on weekdays from 1 June, the operator said on Tuesday.';
const B = 'Some 240 people a day use it, most of them to reach the hospital at Helmsund, according to the county.';
const C = '“We have asked for a bus and been given a leaflet,” said the mayor of Vik, Sigrid Moe, after the meeting.';
const D = 'The county will decide on 12 May whether to pay for a smaller boat, as it did for two years after 2019.';
const P = [A, B, C, D];
const H = P.map((p) => `<p>${p}</p>`).join('\n');
const TXT = P.join('\n\n');
const T = 'Ferry to Vik to stop on weekdays';
const DAY = '2025-05-06';

const page = (head: string, body: string, lang = 'en') =>
  `<!doctype html><html lang="${lang}"><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;
const one: Want = { headline: T, day: DAY, holds: P };
const nav = '<div class="nav"><a href="/">Home</a> <a href="/n">News</a></div>';
const L = (s: string, enc: BufferEncoding = 'latin1') => Buffer.from(s, enc);
const CASES: readonly Case[] = [
  [
    'aspnet form around page',
    page(
      `<title>${T} - Courier</title>`,
      `<form id="aspnetForm" method="post"><input type="hidden" name="__VIEWSTATE" value="x">${nav}<div id="content"><h1>${T}</h1><span class="date">6 May 2025</span>${H}</div></form>`,
    ),
    'a.html',
    one,
  ],
  [
    'hidden whole article',
    page(
      `<title>${T}</title><meta property="article:published_time" content="2025-05-06T08:00:00Z">`,
      `<div id="app" style="display:none"><article><h1>${T}</h1>${H}</article></div>`,
    ),
    'a.html',
    one,
  ],
  [
    'aria-hidden whole',
    page(`<title>${T}</title>`, `<div aria-hidden="true"><h1>${T}</h1><time datetime="2025-05-06">x</time>${H}</div>`),
    'a.html',
    one,
  ],
  [
    'details',
    page(`<title>${T}</title>`, `<h1>${T}</h1><p>6 May 2025</p><details open><summary>Story</summary>${H}</details>`),
    'a.html',
    one,
  ],
  [
    'pre text',
    page(
      `<title>${T}</title>`,
      `<h1>${T}</h1><p>May 6, 2025</p><pre>${P.map((p) => p.replace(/(.{60}\S*) /g, '$1\n')).join('\n\n')}</pre>`,
    ),
    'a.html',
    one,
  ],
  [
    'ld in comment',
    page(
      `<title>x</title><script type="application/ld+json"><!--\n{"@type":["NewsArticle","Report"],"headline":"${T}","datePublished":["2025-05-06T08:00:00Z"]}\n--></script>`,
      `<h1>${T}</h1>${H}`,
    ),
    'a.html',
    one,
  ],
  [
    'ld cdata',
    page(
      `<title>x</title><script type="application/ld+json">//<![CDATA[\n{"@type":"NewsArticle","headline":"${T}","datePublished":"2025-05-06"}\n//]]></script>`,
      `<div><h2>${T}</h2>${H}</div>`,
    ),
    'a.html',
    one,
  ],
  [
    'rdfa',
    page(
      `<title>${T} | Courier</title>`,
      `<div vocab="http://schema.org/" typeof="NewsArticle"><h1 property="headline">${T}</h1><span property="datePublished" content="2025-05-06T10:00">Tuesday</span><div property="articleBody">${H}</div></div>`,
    ),
    'a.html',
    one,
  ],
  [
    'hentry',
    page(
      `<title>${T}</title>`,
      `<div class="hentry"><h1 class="entry-title">${T}</h1><abbr class="published" title="2025-05-06T10:00:00">yesterday</abbr><div class="entry-content">${H}</div></div>`,
    ),
    'a.html',
    one,
  ],
  [
    'java date meta',
    page(`<title>${T}</title><meta name="date" content="Tue May 06 09:30:00 CEST 2025">`, `<h1>${T}</h1>${H}`),
    'a.html',
    one,
  ],
  [
    'compact iso',
    page(`<title>${T}</title><meta name="pubdate" content="20250506T0930">`, `<h1>${T}</h1>${H}`),
    'a.html',
    one,
  ],
  [
    'us slashes',
    page(`<title>${T}</title>`, `<h1>${T}</h1><div class="posted">Posted: 05/06/2025 4:10 PM EDT</div>${H}`, 'en-US'),
    'a.html',
    one,
  ],
  [
    'day month dots',
    page(`<title>${T}</title>`, `<h1>${T}</h1><div class="posted">06.05.2025 16:10</div>${H}`),
    'a.html',
    one,
  ],
  ['ordinal', page(`<title>${T}</title>`, `<h1>${T}</h1><p class="meta">6th of May 2025</p>${H}`), 'a.html', one],
  [
    'time pt5m',
    page(
      `<title>${T}</title>`,
      `<h1>${T}</h1><time datetime="PT5M">5 min read</time> <time datetime="2025-05-06T05:00">Tuesday</time>${H}`,
    ),
    'a.html',
    one,
  ],
  [
    'updated first',
    page(`<title>${T}</title>`, `<h1>${T}</h1><p>Updated: May 9, 2025</p><p>First published: May 6, 2025</p>${H}`),
    'a.html',
    one,
  ],
  [
    'title pipes',
    page(
      `<title>${T} | Local News | The Courier</title>`,
      `<div class="logo"><h1>The Courier</h1></div><h2>${T}</h2><p>6 May 2025</p>${H}`,
    ),
    'a.html',
    one,
  ],
  [
    'title cut og',
    page(
      `<title>Courier</title><meta property="og:title" content="Ferry to Vik to…">`,
      `<h1>${T}</h1><p>6 May 2025</p>${H}`,
    ),
    'a.html',
    one,
  ],
  [
    'h1 kicker',
    page(
      `<title>${T} - Courier</title><meta property="og:title" content="${T}">`,
      `<h1><span class="kicker">Transport</span> ${T}</h1><p>6 May 2025</p>${H}`,
    ),
    'a.html',
    one,
  ],
  [
    'h1 br',
    page(`<title>${T} - Courier</title>`, `<h1>Ferry to Vik<br>to stop on weekdays</h1><p>6 May 2025</p>${H}`),
    'a.html',
    one,
  ],
  [
    'iframe srcdoc / frames table',
    page(
      `<title>${T}</title>`,
      `<table width=600><tr><td width=120><a href=/>Home</a><br><a href=/s>Sport</a></td><td><font size=5><b>${T}</b></font><br><font size=1>6 May 2025</font><p>${A}<p>${B}<p>${C}<p>${D}</td></tr></table>`,
    ),
    'a.html',
    { ...one },
  ],
  [
    'gigaword',
    `<DOC id="CNA_ENG_20250506.0012" type="story" >\n<HEADLINE>\n${T}\n</HEADLINE>\n<DATELINE>\nCORRAN, May 6\n</DATELINE>\n<TEXT>\n${P.map((p) => `<P>\n${p}\n</P>`).join('\n')}\n</TEXT>\n</DOC>\n<DOC id="CNA_ENG_20250507.0003" type="story" >\n<HEADLINE>\nTram line opens\n</HEADLINE>\n<TEXT>\n<P>\nThe tram line to the airport opened on Wednesday, four years late, the city said in a statement.\n</P>\n<P>\nIt cost 310 million crowns, twice as much as planned in 2018.\n</P>\n</TEXT>\n</DOC>\n`,
    'a.sgml',
    { count: 2, headline: T, day: DAY, holds: P, second: 'Tram line opens' },
  ],
  [
    'trec',
    `<DOC>\n<DOCNO> AP250506-0012 </DOCNO>\n<DATE> 05/06/25 </DATE>\n<HEADLINE> ${T} </HEADLINE>\n<TEXT>\n${P.map((p) => `   ${p.replace(/(.{60}\S*) /g, '$1\n')}`).join('\n')}\n</TEXT>\n</DOC>\n`,
    'a.txt',
    { headline: T, holds: [A] },
  ],
  [
    'reuters rcv1',
    `<?xml version="1.0" encoding="iso-8859-1" ?>\n<newsitem itemid="2286" id="root" date="2025-05-06" xml:lang="en">\n<title>NORWAY: ${T}.</title>\n<headline>${T}.</headline>\n<byline>Ada Holt</byline>\n<dateline>CORRAN 2025-05-06</dateline>\n<text>\n${H}\n</text>\n<copyright>(c) Wire 2025</copyright>\n<metadata><codes class="x"/><dc element="dc.date.created" value="2025-05-06"/></metadata>\n</newsitem>`,
    '2286newsML.xml',
    { headline: T, day: DAY, holds: P },
  ],
  [
    'newsml 1.2',
    `<?xml version="1.0"?><NewsML><NewsItem><Identification><NewsIdentifier><DateId>20250506</DateId></NewsIdentifier></Identification><NewsManagement><FirstCreated>20250506T080000Z</FirstCreated></NewsManagement><NewsComponent><NewsLines><HeadLine>${T}</HeadLine><ByLine>Ada Holt</ByLine></NewsLines><ContentItem><DataContent><nitf><body><body.content>${H}</body.content></body></nitf></DataContent></ContentItem></NewsComponent></NewsItem></NewsML>`,
    'a.xml',
    one,
  ],
  [
    'event registry',
    JSON.stringify({
      articles: {
        results: [
          {
            uri: '1',
            lang: 'eng',
            date: DAY,
            time: '08:00:00',
            dateTime: `${DAY}T08:00:00Z`,
            url: 'https://x.example/1',
            title: T,
            body: TXT,
            source: { uri: 'x.example', title: 'The Courier' },
            authors: [],
          },
        ],
        totalResults: 1,
      },
    }),
    'a.json',
    { ...one, publisher: 'The Courier' },
  ],
  [
    'nyt api',
    JSON.stringify({
      status: 'OK',
      response: {
        docs: [
          {
            abstract: A,
            lead_paragraph: `${A} ${B}`,
            web_url: 'https://x.example/1',
            headline: { main: T, kicker: null },
            pub_date: '2025-05-06T09:00:11+0000',
            byline: { original: 'By Ada Holt' },
            source: 'The Courier',
          },
        ],
      },
    }),
    'a.json',
    { headline: T, day: DAY, holds: [A] },
  ],
  [
    'gdelt doc',
    JSON.stringify({
      articles: Array.from({ length: 8 }, (_, i) => ({
        url: `https://x.example/${i}`,
        title: `${T} ${i}`,
        seendate: '20250506T080000Z',
        domain: 'x.example',
        language: 'English',
      })),
    }),
    'a.json',
    { refused: 'links-only|headlines-only|no-texts|no-article' },
  ],
  [
    'cc_news jsonl bom',
    '\ufeff' +
      JSON.stringify({
        title: T,
        text: P.join('\n'),
        domain: 'x.example',
        date: `${DAY} 08:00:00`,
        description: A,
        url: 'https://x.example/1',
        image_url: null,
      }) +
      '\n',
    'a.jsonl',
    one,
  ],
  [
    'atom 0.3',
    `<?xml version="1.0"?><feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>Courier</title><entry><title>${T}</title><issued>2025-05-06T08:00:00Z</issued><modified>2025-05-07T08:00:00Z</modified><content type="text/html" mode="escaped">${H.replace(/</g, '&lt;')}</content></entry></feed>`,
    'a.xml',
    one,
  ],
  [
    'rss truncated',
    `<?xml version="1.0"?><rss version="2.0"><channel><title>Courier</title><item><title>${T}</title><pubDate>Tue, 06 May 2025 08:00:00 GMT</pubDate><description><![CDATA[${H}]]></description></item><item><title>Cut`,
    'a.xml',
    one,
  ],
  [
    'rss latin1 junk before',
    L(
      `\n\n  <?xml version="1.0" encoding="ISO-8859-1"?><rss version="0.92"><channel><title>Café</title><item><title>${T}</title><pubDate>Tuesday, 06 May 2025 08:00 EST</pubDate><description>${A} é ${B} ${C.replace(/[“”]/g, '')} ${D}</description></item></channel></rss>`,
    ),
    'a.rss',
    { headline: T, day: DAY, holds: [A], publisher: 'Café' },
  ],
  [
    'rss ctime',
    `<rss version="2.0"><channel><title>Courier</title><item><title>${T}</title><pubDate>Tue May  6 08:00:00 2025</pubDate><description>${TXT}</description></item></channel></rss>`,
    'a.xml',
    one,
  ],
  [
    'gmail forward',
    `From: ada@x.example\r\nTo: b@x.example\r\nSubject: Fwd: ${T}\r\nDate: Thu, 8 May 2025 10:00:00 +0200\r\nContent-Type: text/plain; charset="UTF-8"\r\n\r\nsee below\r\n\r\n---------- Forwarded message ---------\r\nFrom: The Courier <news@c.example>\r\nDate: Tue, 6 May 2025 at 07:00\r\nSubject: ${T}\r\nTo: <ada@x.example>\r\n\r\n\r\n${P.join('\r\n\r\n')}\r\n`,
    'a.eml',
    { ...one, lacks: ['see below', 'Forwarded'] },
  ],
  [
    'format flowed',
    `From: n@x.example\r\nSubject: ${T}\r\nDate: Tue, 6 May 2025 10:00:00 +0200\r\nContent-Type: text/plain; charset=utf-8; format=flowed\r\n\r\n${P.map((p) => p.replace(/(.{60}\S*) /g, '$1 \r\n')).join('\r\n\r\n')}\r\n`,
    'a.eml',
    one,
  ],
  [
    'emlx',
    letterOfAppleMail(
      `From: n@x.example\nSubject: ${T}\nDate: Tue, 6 May 2025 10:00:00 +0200\nContent-Type: text/plain; charset=utf-8\n\n${TXT}\n`,
    ),
    'a.emlx',
    { ...one, lacks: ['plist'] },
  ],
  [
    'subject folded words',
    `From: n@x.example\r\nSubject: =?utf-8?Q?Ferry_to_Vik?=\r\n =?utf-8?Q?_to_stop_on_weekdays?=\r\nDate: Tue, 6 May 2025 10:00:00 +0200\r\nContent-Type: text/html\r\n\r\n<html><body>${H}</body></html>`,
    'a.eml',
    one,
  ],
  [
    'digest',
    `From: l@x.example\r\nSubject: Digest\r\nDate: Wed, 7 May 2025 10:00:00 +0200\r\nMIME-Version: 1.0\r\nContent-Type: multipart/digest; boundary=d\r\n\r\n--d\r\n\r\nFrom: n@x.example\r\nSubject: ${T}\r\nDate: Tue, 6 May 2025 10:00:00 +0200\r\nContent-Type: text/plain\r\n\r\n${P.map((p) => p.replace(/[“”]/g, '"')).join('\r\n\r\n')}\r\n\r\n--d--\r\n`,
    'a.eml',
    { headline: T, day: DAY, holds: [A, B, D] },
  ],
  [
    'ole doc',
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(4000)]),
    'a.doc',
    { refused: 'unsupported-format' },
  ],
  [
    'odt',
    zipOf([
      { name: 'mimetype', content: Buffer.from('application/vnd.oasis.opendocument.text') },
      {
        name: 'content.xml',
        content: Buffer.from(`<office:document-content><text:p>${A}</text:p></office:document-content>`),
      },
      { name: 'META-INF/manifest.xml', content: Buffer.from('<m/>') },
    ]),
    'a.odt',
    { refused: 'unsupported-format' },
  ],
  [
    'utf16 html',
    Buffer.concat([
      Buffer.from([0xff, 0xfe]),
      Buffer.from(page(`<title>${T}</title>`, `<h1>${T}</h1><p>6 May 2025</p>${H}`), 'utf16le'),
    ]),
    'a.html',
    one,
  ],
  [
    'nul bytes',
    page(`<title>${T}</title>`, `<h1>${T}</h1><p>6 May 2025</p>${H}`).replace('Corran', 'Cor\0ran'),
    'a.html',
    { headline: T, day: DAY, holds: [B, C, D] },
  ],
  ['text byline in one block', `${T}\nBy Ada Holt\nMay 6, 2025\n${P.join('\n')}`, 'a.txt', one],
  ['text url first', `https://courier.example/2025/05/06/ferry\n\n${T}\n\n${TXT}`, 'a.txt', { headline: T, holds: P }],
  ['markdown setext', `${T}\n${'='.repeat(30)}\n\n*6 May 2025*\n\n${TXT}\n`, 'a.md', one],
  [
    'two articles text rules',
    `${T}\n\nThe Courier, 6 May 2025\n\n${TXT}\n\n***\n\nTram line opens\n\nThe Courier, 7 May 2025\n\nThe tram line to the airport opened on Wednesday, four years late, the city said in a statement that it sent on Tuesday.\n\nIt cost 310 million crowns, twice as much as planned in 2018, and runs every twelve minutes until midnight, except on Sundays.\n\nA first ticket was sold to a boy of nine who had waited since five in the morning, according to the conductor.`,
    'a.txt',
    { count: 2, headline: T, day: DAY, second: 'Tram line opens' },
  ],
  [
    'mediawiki/wikinews dateline',
    page(
      `<title>${T} - Wikinews</title>`,
      `<h1 id="firstHeading">${T}</h1><div id="mw-content-text"><p><strong class="published"><span id="publishDate" class="value-title" title="2025-05-06"></span>Tuesday, May 6, 2025</strong></p>${H}<h2>Sources</h2><ul><li>Ada Holt. "x" — Courier, May 5, 2025</li></ul></div>`,
    ),
    'a.html',
    { ...one },
  ],
];
function letterOfAppleMail(letter: string): string {
  return `${Buffer.byteLength(letter)}\n${letter}<?xml version="1.0" encoding="UTF-8"?>\n<plist version="1.0"><dict/></plist>\n`;
}

const flat = (words: string): string => words.replace(/\s+/g, ' ');

// Written before the first run, from what people report to other readers; 36 of 48 were read right then.
describe('readArticles on what people have', () => {
  it.each(CASES)('%s', async (_, source, fileName, want) => {
    const bytes = typeof source === 'string' ? Buffer.from(source) : source;
    const result = await readArticles({ bytes, fileName, contentType: null, metadata: {} });
    if (want.refused !== undefined || result.kind === 'refused') {
      expect(result).toMatchObject({
        kind: 'refused',
        refusal: { reason: expect.stringMatching(want.refused ?? 'none') },
      });
      return;
    }
    const [first, second] = result.articles;
    expect(result.articles).toHaveLength(want.count ?? 1);
    if (want.headline !== undefined) expect(first!.headline).toBe(want.headline);
    if (want.second !== undefined) expect(second!.headline).toBe(want.second);
    if (want.day !== undefined) expect(first!.published.edtf).toBe(want.day);
    if (want.publisher !== undefined) expect(first!.publisher).toBe(want.publisher);
    for (const words of want.holds ?? []) expect(flat(first!.text)).toContain(flat(words));
    for (const words of want.lacks ?? []) expect(first!.text).not.toContain(words);
  });
});
