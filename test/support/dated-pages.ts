const TEXT =
  '<p>The harbour of Tarbet was closed after a crane fell into the basin, and the port authority said that it would stay so.</p><p>Nobody was hurt, according to the authority, which has asked the owner of the crane for a report and for a new crane.</p>';
const DAY = '2015-03-12';
const page = (body: string, { head = '', lang = 'en' } = {}) =>
  `<!doctype html><html lang="${lang}"><head><title>Crane falls into basin</title>${head}</head><body>${body}</body></html>`;
const TITLE = '<h1>Crane falls into basin</h1>';
/** Pages of many kinds that each tell of 12 March 2015 in a way of their own, or tell nothing. */
export const DATED_PAGES: readonly (readonly [name: string, page: string, day: string | null])[] = [
  [
    'phpbb',
    page(
      `<div id="page-body"><h2 class="topic-title"><a href="./t">Crane falls into basin</a></h2><div id="p1" class="post bg2"><div class="postbody"><p class="author">by <strong><a href="./m">Ned</a></strong> &raquo; Thu Mar 12, 2015 10:12 am</p><div class="content">${TEXT}</div></div><dl class="postprofile"><dd><strong>Joined:</strong> Mon Jan 05, 2009 8:11 pm</dd></dl></div><div id="p2" class="post"><div class="postbody"><p class="author">by Lena &raquo; Fri Mar 13, 2015 9:00 am</p><div class="content">I saw it too, and so did the dog.</div></div></div></div>`,
    ),
    DAY,
  ],
  [
    'italian wp',
    page(
      `<header class="entry-header">${TITLE}<div class="entry-meta"><span class="sep">Pubblicato il </span><a href="#" rel="bookmark">12 marzo 2015</a> da Ugo</div></header><div class="entry-content">${TEXT}</div>`,
      { lang: 'it-IT' },
    ),
    DAY,
  ],
  [
    'turkish',
    page(
      `${TITLE}<div class="haber-tarih">Giriş Tarihi: 12.03.2015 10:32 - Güncelleme Tarihi: 14.03.2015 09:00</div>${TEXT}`,
      { lang: 'tr' },
    ),
    DAY,
  ],
  ['dutch', page(`${TITLE}<p class="article-meta">Nieuwsbericht | 12-03-2015 | 10:00</p>${TEXT}`, { lang: 'nl' }), DAY],
  [
    'dewiki',
    page(
      `<h1 id="firstHeading">Crane falls into basin</h1><div id="mw-content-text">${TEXT}<table><tr><td>1. Mai 1998</td></tr></table></div><div id="footer"><ul id="footer-info"><li>Diese Seite wurde zuletzt am 12. März 2015 um 10:05 Uhr bearbeitet.</li></ul></div>`,
      { lang: 'de' },
    ),
    DAY,
  ],
  [
    'stackexchange',
    page(
      `<div id="question-header">${TITLE}</div><div class="question"><div class="post-text">${TEXT}</div><div class="user-action-time">asked <span title="2015-03-12 10:12:01Z" class="relativetime">Mar 12 '15 at 10:12</span></div></div><div class="answer"><div class="post-text"><p>It fell because nobody held it.</p></div><div class="user-action-time">answered <span title="2015-03-14 08:00:00Z" class="relativetime">Mar 14 '15 at 8:00</span></div></div>`,
    ),
    DAY,
  ],
  [
    'relative-time',
    page(
      `${TITLE}<div>ned opened this on <relative-time datetime="2015-03-12T10:12:00Z">Mar 12, 2015</relative-time></div>${TEXT}`,
    ),
    DAY,
  ],
  [
    'aktualisiert only',
    page(`${TITLE}<div class="text">Von Karl Krug, aktualisiert am 12.03.2015 - 10:30</div>${TEXT}`, { lang: 'de' }),
    DAY,
  ],
  ['den', page(`<p>Landratsamt</p><p>Altenrode, den 12. März 2015</p>${TITLE}${TEXT}`, { lang: 'de' }), DAY],
  [
    'movabletype',
    page(
      `<div id="banner"><h1><a href="/">Quay</a></h1></div><div class="entry"><h3 class="title">Crane falls into basin</h3>${TEXT}<p class="posted">Posted by Oona at March 12, 2015 10:12 PM</p></div><div class="comments-body"><p>Nice crane.</p><span class="comments-post">Posted by: Ned at March 14, 2015 8:00 AM</span></div>`,
    ),
    DAY,
  ],
  [
    'typepad us',
    page(
      `<h2 class="date-header">03/12/2015</h2><div class="entry"><h3 class="entry-header">Crane falls into basin</h3><div class="entry-body">${TEXT}</div></div>`,
      { lang: 'en' },
    ),
    DAY,
  ],
  [
    'event',
    page(
      `${TITLE}<div class="event-date">Event date: 12 June 2015</div><p class="posted-on">Posted 12 March 2015</p>${TEXT}`,
    ),
    DAY,
  ],
  [
    'rdfa',
    page(
      `${TITLE}<span class="date-display-single" property="dc:date" datatype="xsd:dateTime" content="2015-03-12T00:00:00+01:00">Thursday, March 12</span>${TEXT}`,
    ),
    DAY,
  ],
  [
    'calendar spans',
    page(
      `<div class="post"><div class="date"><span class="day">12</span><span class="month">Mar</span><span class="year">2015</span></div>${TITLE}${TEXT}</div>`,
    ),
    DAY,
  ],
  [
    'calendar divs',
    page(
      `<div class="post"><div class="post-date"><div class="m">Mar</div><div class="d">12</div><div class="y">2015</div></div>${TITLE}${TEXT}</div>`,
    ),
    DAY,
  ],
  [
    'json @value',
    page(`${TITLE}${TEXT}`, {
      head: '<script type="application/ld+json">{"@type":"Article","datePublished":{"@type":"Date","@value":"2015-03-12"}}</script>',
    }),
    DAY,
  ],
  [
    'url only',
    page(`${TITLE}${TEXT}`, { head: '<link rel="canonical" href="https://x.example/2015/03/12/crane">' }),
    DAY,
  ],
  ['french le', page(`${TITLE}<p class="auteur">Rédigé par Zoé le 12/03/2015</p>${TEXT}`, { lang: 'fr' }), DAY],
  [
    'french long',
    page(`${TITLE}<div class="infos">Publié le : jeudi 12 mars 2015, 10:32</div>${TEXT}`, { lang: 'fr-FR' }),
    DAY,
  ],
  [
    'spanish blogger',
    page(
      `<h2 class='date-header'><span>jueves, 12 de marzo de 2015</span></h2><div class="post"><h3 class="post-title">Crane falls into basin</h3><div class="post-body">${TEXT}</div></div>`,
      { lang: 'es' },
    ),
    DAY,
  ],
  ['ordinal of', page(`${TITLE}<div id="post-date">Thursday, 12th of March 2015</div>${TEXT}`), DAY],
  ['release', page(`<p>FOR IMMEDIATE RELEASE</p><p>March 12, 2015</p>${TITLE}${TEXT}`), DAY],
  ['timeago', page(`${TITLE}<span title="2015-03-12T10:00:00Z" class="timeago">5 years ago</span>${TEXT}`), DAY],
  ['finnish', page(`${TITLE}<div class="pvm">12.3.2015 klo 10.32</div>${TEXT}`, { lang: 'fi' }), DAY],
  ['copyright only', page(`${TITLE}${TEXT}<p>Copyright © 2015 The Wharf</p>`), null],
  [
    'comments only',
    page(
      `${TITLE}${TEXT}<div id="comments"><div class="comment"><time datetime="2015-03-12">12 March 2015</time><p>Well said.</p></div></div>`,
    ),
    null,
  ],
  [
    'http-equiv',
    page(`${TITLE}${TEXT}`, { head: '<meta http-equiv="last-modified" content="Thu, 12 Mar 2015 10:00:00 GMT">' }),
    DAY,
  ],
  [
    'short us',
    page(`${TITLE}<span class="byline">By Ned | Posted 3/12/15 10:12 am</span>${TEXT}`, { lang: 'en-US' }),
    DAY,
  ],
  ['polish', page(`${TITLE}<div class="meta">Data publikacji: 12 marca 2015, 10:12</div>${TEXT}`, { lang: 'pl' }), DAY],
  ['russian', page(`${TITLE}<div class="date">12 марта 2015, 10:12</div>${TEXT}`, { lang: 'ru' }), DAY],
  ['portuguese', page(`${TITLE}<p class="data">12 de março de 2015 às 10h12</p>${TEXT}`, { lang: 'pt-BR' }), DAY],
  ['korean', page(`${TITLE}<span>입력 2015.03.12 10:12</span>${TEXT}`, { lang: 'ko' }), DAY],
  [
    'updated vs published meta',
    page(`${TITLE}<p>Last updated: 20 March 2015</p>${TEXT}`, {
      head: '<meta property="article:published_time" content="2015-03-12">',
    }),
    DAY,
  ],
  [
    'sidebar recent',
    page(
      `<div id="left"><ul class="recent"><li>Old mill turns <span>1 April 2015</span></li></ul></div><div id="c">${TITLE}<p><em>Ned Ross, 12 March 2015</em></p>${TEXT}</div>`,
    ),
    DAY,
  ],
  ['first comment says', page(`${TITLE}<p class="info">12/03/2015</p>${TEXT}`, { lang: 'en-GB' }), DAY],
  [
    'swedish',
    page(
      `${TITLE}<p class="publicerad">Publicerad: torsdag 12 mars 2015 kl 10:12 Uppdaterad: fredag 13 mars 2015</p>${TEXT}`,
      { lang: 'sv' },
    ),
    DAY,
  ],
  ['hungarian', page(`${TITLE}<span>2015. március 12. csütörtök 10:12</span>${TEXT}`, { lang: 'hu' }), DAY],
  ['paren', page(`${TITLE}<p>(12 March 2015)</p>${TEXT}`), DAY],
  ['in byline p', page(`${TITLE}<p>Oona Petrie in Tarbet</p><p>Thu 12 Mar 2015 10.12 GMT</p>${TEXT}`), DAY],
  ['day name abbreviated', page(`${TITLE}<div>Do, 12. Mrz 2015</div>${TEXT}`, { lang: 'de' }), DAY],
  ['version string', page(`${TITLE}<p>Version 1.2.2014</p><p>Published: Mar 12th, 2015</p>${TEXT}`), DAY],
  [
    'img url',
    page(
      `${TITLE}<img src="/uploads/2014/01/01/x.jpg">${TEXT}<p class="foot">Page last reviewed: 12 March 2015. Next review due: 12 March 2018</p>`,
    ),
    DAY,
  ],
];
