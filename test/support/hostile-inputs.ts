import { WORD_TEXT } from '#shared/article/detect-format.ts';
import { zipOf } from './archives.ts';

/** An input made to break a reader: so many bytes of it, about. */
export type HostileInput = { readonly name: string; readonly make: (size: number) => Uint8Array };

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const repeat = (part: string, size: number): string => part.repeat(Math.max(1, Math.floor(size / part.length)));
const text = (name: string, write: (size: number) => string): HostileInput => ({
  name,
  make: (size) => encode(write(size)),
});
const repeated = (name: string, part: string, before = '', after = ''): HostileInput =>
  text(name, (size) => before + repeat(part, size) + after);
const bytes = (name: string, at: (index: number) => number): HostileInput => ({
  name,
  make: (size) => Uint8Array.from({ length: size }, (_, index) => at(index) & 0xff),
});
const word = (name: string, part: string): HostileInput => ({
  name,
  make: (size) => zipOf([{ name: WORD_TEXT, content: encode(`<w:document><w:body>${repeat(part, size)}`) }]),
});
/** The same numbers every time: a test must not depend on chance. */
const scrambled = (index: number): number => Math.imul(index + 1, 0x9e3779b1) >>> 16;

const P = '<p>The harbour of Tarbet was closed on Monday, the port authority said.</p>';
const ITEM =
  '<item><title>Crane falls</title><description>The harbour of Tarbet was closed on Monday, the port authority said.</description></item>';

/** Families of hostile input; every one is read or refused, in time linear in its size. */
export const HOSTILE_INPUTS: readonly HostileInput[] = [
  repeated('open divs', '<div>', '<html>'),
  repeated('open paragraphs', '<p>a', '<html>'),
  repeated('open lists', '<ul><li>', '<html>'),
  repeated('closing tags alone', '</div>', '<html>'),
  repeated('misnested formatting', '<b><i>x</b></i>', '<html>'),
  repeated('open formatting', '<b><i><u><font>x', '<html>'),
  repeated('nested tables', '<table><tr><td>', '<html>'),
  repeated('misnested tables', '<table><b><tr><i><td></table>', '<html>'),
  repeated('links', '<a href="/x">crane falls into the basin</a> ', '<html><body>'),
  repeated('open links', '<a href="/x">x', '<html><body>'),
  repeated('nested quotations', '<blockquote><p>said, he', '<html>'),
  repeated('nested articles', '<article><h1>Crane falls</h1><p>The harbour was closed, they said.', '<html>'),
  repeated('many articles', `<article><h2>Crane falls into basin</h2>${P.repeat(6)}</article>`, '<html>'),
  repeated('many headings', `<h1>Crane falls into basin</h1>${P}`, '<html>'),
  repeated('many dated headings', `<h2>Crane falls into basin</h2><p>13 May 2025</p>${P.repeat(6)}`, '<html>'),
  repeated('nested headings', '<h1><div><h2>', '<html>'),
  repeated('open drawings', '<svg><g><title>', '<html>'),
  repeated('drawings in holders', '<svg><foreignObject><p>Crane', '<html>'),
  repeated(
    'the same name around all',
    '<div class="toc"><p>The harbour was closed on Monday, the port authority said.</p>',
    '<html>',
  ),
  repeated(
    'data of nested lists of paragraphs',
    '[{"text":"The harbour was closed on Monday."},{"text":"Nobody was hurt, the port authority said."},',
    '<html><script type="application/json">',
    '</script>',
  ),
  text('data of deep lists of paragraphs', (size) => {
    const deep = (inner: string): string =>
      `[${'{"text":"The harbour of Tarbet was closed on Monday, they said."},'.repeat(12)}${inner}]`;
    let json = '[]';
    while (json.length < size / 4) json = deep(json);
    return `<html><script type="application/json">${json}</script>`;
  }),
  repeated(
    'flight pushes',
    String.raw`<script>self.__next_f.push([1,"5:[\"$\",\"p\",null,{\"children\":\"$5\"}]\n"])</script>`,
    '<html>',
  ),
  repeated('flight texts', String.raw`<script>self.__next_f.push([1,"a:Tffff,x\n"])</script>`, '<html>'),
  text('a flight row of nested elements', (size) => {
    const nested = JSON.stringify(`6:${'["$","p",null,{"children":'.repeat(size / 40)}1${'}]'.repeat(size / 40)}`);
    return `<html><script>self.__next_f.push([1,${nested}])</script>`;
  }),
  text('letters in letters', (size) => {
    const part = (index: number): string =>
      `From: a@b.example\nSubject: x\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="b${index}"\n\n--b${index}\nContent-Type: message/rfc822\n\n`;
    return Array.from({ length: size / 130 }, (_, index) => part(index)).join('');
  }),
  repeated(
    'letters of a mailbox',
    'From a Tue Mar  5 18:10:01 2024\nSubject: Crane\nFrom: a@b.example\n\nThe harbour was closed.\n\n',
  ),
  repeated(
    'forwarded headers',
    'From: A <a@b.example>\nSent: Monday\nSubject: Crane falls\n\n',
    'From: a@b.example\nSubject: Fwd: Crane\nDate: Tue, 5 Mar 2024 18:10:00 +0000\n\n',
  ),
  repeated(
    'forwarded headers in markup',
    '<div>From: A</div><div>Sent: Monday</div><br>Original Message<b>From:</b>',
    'From: a@b.example\nSubject: Fwd: Crane\nMIME-Version: 1.0\nContent-Type: text/html\n\n',
  ),
  repeated(
    'quoted lines',
    '> > > On Monday Oona wrote:\n',
    'From: a@b.example\nSubject: Re: Crane\nDate: Tue, 5 Mar 2024 18:10:00 +0000\n\nThe harbour was closed.\n',
  ),
  repeated(
    'parts of a web archive',
    '--b\nContent-Type: text/html\nContent-Location: https://x.example/\n\n<p>The harbour was closed.</p>\n',
    'From: <Saved by Blink>\nSubject: x\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary="b"\n\n',
  ),
  repeated(
    'documents of Nexis',
    '1 of 2 DOCUMENTS\nThe Wharf\nMay 13, 2025\nCrane falls\nLENGTH: 3 words\nThe harbour was closed.\n',
  ),
  repeated('fields of Nexis', 'LENGTH: 3 words\n', '1 of 2 DOCUMENTS\n'),
  repeated(
    'documents of Factiva',
    'Crane falls\n12 words\n13 May 2025\nThe Wharf\n(c) 2025\nThe harbour was closed.\nDocument WHARF000020250513\n',
  ),
  repeated('fields of Factiva', 'HD\nSN\nLP\nThe harbour was closed.\n'),
  repeated(
    'documents of ProQuest',
    'ProQuest document link: x\nFull text: The harbour was closed.\n____________________\n',
  ),
  repeated('groups of RTF', '{\\b ', '{\\rtf1 '),
  repeated('silent groups of RTF', '{\\*\\x', '{\\rtf1 '),
  repeated('letters of RTF', "\\'e9", '{\\rtf1 '),
  repeated('signs of RTF', '\\u8220?\\par ', '{\\rtf1 '),
  repeated('closing groups of RTF', '}', '{\\rtf1 '),
  repeated('open documents of a corpus', '<DOC><DOCNO> AP880212-0001 </DOCNO><TEXT>', '<DOC>\n<DOCNO>'),
  repeated('paragraphs of a corpus', '<P>Crane falls', '<DOC>\n<DOCNO> AP880212-0001 </DOCNO>\n<TEXT>'),
  word('paragraphs of Word', '<w:p><w:r><w:t>Crane falls</w:t></w:r></w:p>'),
  word('open paragraphs of Word', '<w:p><w:r><w:t>a'),
  word('empty paragraphs of Word', '<w:p/>'),
  word('open boxes of Word', '<w:txbxContent><w:p>'),
  repeated('records of a web archive', 'WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 0\r\n\r\n\r\n\r\n'),
  repeated(
    'chunks of a web archive',
    '1\r\nx\r\n',
    'WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 99999999\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n',
  ),
  repeated('quotes of a table', '"', 'title,date,text\n'),
  repeated('cells of a table', ',', 'title,date,text\n'),
  repeated(
    'rows of a table',
    '"Crane ""falls""",2024-03-05,"The harbour of Tarbet was closed on Monday,\nthey said, and nobody was hurt by it."\n',
    'title,date,text\n',
  ),
  repeated(
    'notes',
    '<note><title>Crane</title><content><![CDATA[<en-note><div>The harbour was closed.</div></en-note>]]></content></note>',
    '<en-export>',
  ),
  repeated('nested notes', '<note><content>', '<en-export>'),
  repeated(
    'items of NewsML',
    '<newsItem><contentSet><inlineXML><p>The harbour of Tarbet was closed on Monday, they said.</p></inlineXML></contentSet></newsItem>',
    '<newsMessage>',
  ),
  repeated('nested bodies of NITF', '<body.content><block class="full_text"><p>The harbour', '<nitf>'),
  repeated('front matter', 'author: [[Ada]]\n', '---\n', '---\nThe harbour was closed.'),
  repeated('JSON objects of lists', '{"response":{"docs":['),
  repeated('shadow roots', '<div><template shadowrootmode="open"><p>The harbour was closed on Monday.</p>', '<html>'),
  repeated('many paragraphs', P, '<html><body>'),
  repeated('loose words between breaks', 'a, b<br><br>', '<html><body><div>'),
  repeated('attributes of one tag', ' a="b"', '<html><div', '>'),
  repeated('classes of one tag', 'article-share ', '<html><div class="', `">${P}</div>`),
  repeated('tag that never ends', 'abc ', '<html><div '),
  repeated('name that never ends', 'abc', '<html><'),
  repeated('comment that never ends', '- -> ', '<html><!--'),
  repeated('comments', '<!-- x -->', '<html>'),
  repeated('script that never ends', 'var x = "</scrip";', '<html><script>'),
  repeated('scripts', '<script type="application/ld+json">{"@type":"NewsArticle"}</script>', '<html>'),
  repeated('JSON-LD of nested lists', '[', '<html><script type="application/ld+json">', '</script>'),
  repeated('JSON-LD of nested graphs', '{"@graph":', '<html><script type="application/ld+json">', '</script>'),
  repeated(
    'JSON-LD of many articles',
    '{"@type":"NewsArticle","headline":"a"},',
    '<html><script type="application/ld+json">[',
    'null]</script>',
  ),
  repeated('CDATA sections', '<![CDATA[x]]>', '<html><svg>'),
  repeated('entities', '&amp;&#65;&notit;', '<html><p>'),
  repeated('broken entities', '&#xFFFFFFFFF;&#0;&#55555555;', '<html><p>'),
  repeated('ampersands', '&', '<html><p>'),
  repeated('less-than signs', '<', '<html>'),
  repeated('quotes', '"', '<html><p>'),
  repeated('meta tags', '<meta name="date" content="2025-05-13">', '<html><head>'),
  repeated('times', '<time datetime="2025-05-13">13 May 2025</time>', '<html><body>'),
  repeated('forms', '<form><input><select><option>', '<html>'),
  repeated('frames', '<iframe><object><embed>', '<html>'),
  repeated('templates', '<template><svg><math>', '<html>'),
  repeated('glued pages', `<!doctype html><html><body>${P}</body></html>`),
  repeated('doctypes', '<!doctype html>'),
  repeated('prototype names', '<div __proto__="1" constructor="2" id="toString"><__proto__>', '<html>'),
  repeated('feed entries', ITEM, '<rss><channel>'),
  repeated('nested feed entries', '<item><description>', '<rss><channel>'),
  repeated(
    'feed of one description',
    '&lt;div&gt;',
    '<rss><channel><item><description>',
    '</description></item></channel></rss>',
  ),
  repeated('nested JSON lists', '['),
  repeated('nested JSON objects', '{"items":[', '', ''),
  repeated(
    'JSON articles',
    '{"title":"Crane falls","text":"The harbour of Tarbet was closed on Monday."},',
    '[',
    'null]',
  ),
  repeated('Markdown emphasis', '*a **b ', '# Title\n\n'),
  repeated('Markdown brackets', '[', '# Title\n\n'),
  repeated('Markdown links', '![a](<b', '# Title\n\n'),
  repeated('Markdown quotations', '>', '# Title\n\n'),
  repeated('Markdown headings', '# Crane falls\n\n13 May 2025\n\nThe harbour was closed, they said.\n\n'),
  repeated('one letter', 'a'),
  repeated('one word a line', 'Harbour\n'),
  repeated('one line of words', 'Harbour Tarbet Crane Falls! '),
  repeated('lines that repeat', 'Crane falls into the basin of Tarbet\n'),
  repeated('dump headers', 'Crane falls into basin\nCrane falls into basin\n\nYahoo28-01-2025\n\n'),
  repeated('stamps', '34 minutes ago\n'),
  repeated('dates', '13 May 2025 '),
  repeated('digits', '1234567890'),
  repeated('digits and points', '1.1.', 'x '),
  repeated('brackets', '(((((Bloomberg) -- '),
  repeated('capitals', 'KANANASKIS, '),
  repeated('blanks', ' ', 'x', 'x'),
  repeated('line ends', '\r\n', 'x', 'x'),
  repeated('zero-width blanks', '\u200b\ufeff', 'x'),
  repeated('combining marks', '\u0301', 'x'),
  repeated('lone surrogates as words', '\ud83d\ude00 '),
  repeated('right-to-left marks', '\u202e\u2066abc'),
  repeated('letter headers', 'Received: from a by b\r\n', 'From: a\r\nSubject: b\r\nDate: c\r\n'),
  repeated(
    'letter parts',
    '--b\r\nContent-Type: multipart/mixed; boundary="b"\r\n\r\n',
    'From: a\r\nSubject: b\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="b"\r\n\r\n',
  ),
  repeated(
    'encoded words in a letter',
    '=?utf-8?q?=41=?= ',
    'From: a\r\nMIME-Version: 1.0\r\nSubject: ',
    '\r\n\r\nbody',
  ),
  repeated(
    'base64 in a letter',
    'QUJD',
    'From: a\r\nSubject: b\r\nMIME-Version: 1.0\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\n',
  ),
  bytes('bytes without order', scrambled),
  bytes('zeros', () => 0),
  bytes('every second byte zero', (index) => (index % 2 === 0 ? 0x61 : 0)),
  bytes('broken UTF-8', (index) => (index % 40 === 0 ? 0xc3 : 0x61)),
  bytes('high bytes', (index) => 0x80 + (scrambled(index) % 0x80)),
];
