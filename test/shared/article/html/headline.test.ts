import { describe, expect, it } from 'vitest';
import { findHeadline } from '#shared/article/html/headline.ts';
import { parseHtml } from '#shared/article/html/parse-html.ts';

const none = { linked: null, shared: null, title: '', publisher: null };

describe('findHeadline', () => {
  it.each([
    ['<h1>The Wharf</h1><h2>Crane falls into basin</h2>', { title: 'Crane falls into basin | The Wharf' }],
    ['<h1><a href="/">Notes from Tarbet</a></h1><h3>Crane falls into basin</h3>', {}],
    ['<h2>Port · Crane falls into basin</h2>', { shared: 'Crane falls into basin' }],
    ['<h1>Welcome to The Wharf</h1><h1>Crane falls into basin</h1>', { title: 'Crane falls into basin - The Wharf' }],
    ['<p class="titre">Crane falls into basin</p>', { title: 'The Wharf :: News' }],
    ['<b>Crane falls into basin</b>', { title: 'The Wharf Online - Crane falls into basin' }],
    ['<p>Text</p>', { title: 'Crane falls into basin' }],
    ['<h1>Another line</h1>', { linked: 'Crane falls into basin' }],
    [
      '<h1>Crane falls into basin</h1>',
      { linked: 'Crane falls into basin: what we know about Tarbet', shared: 'Crane falls into the basin at Tarbet' },
    ],
    ['<h1>Opinion | Crane falls into basin | Editorial</h1>', { title: 'Crane falls into basin | Editorial - Wharf' }],
    ['<p>Text</p>', { linked: 'Crane falls into basin - The Wharf', publisher: 'The Wharf' }],
    ['<p>Text</p>', { linked: 'Crane falls into basin | Wharf News', publisher: 'Wharf' }],
    ['<h2><span>Port</span><span>Crane falls into basin</span></h2>', { title: 'Crane falls into basin' }],
    ['<b>Crane falls into basin</b>', { title: 'The Wharf: Crane falls into basin' }],
  ])('%s', (body, titles) => {
    expect(findHeadline(parseHtml(`<body>${body}</body>`), { ...none, ...titles })).toBe('Crane falls into basin');
  });

  it('is null where nothing is called a title', () => {
    expect(findHeadline(parseHtml('<body><p>Text</p></body>'), none)).toBe(null);
  });
});
