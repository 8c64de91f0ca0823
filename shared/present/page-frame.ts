import { createHash } from 'node:crypto';
import { type Content, type Markup, markup } from './markup.ts';
import { STYLE } from './style.ts';

const styleHash = createHash('sha256').update(STYLE).digest('base64');

/** Content-Security-Policy of every page: nothing but the page's own style sheet and forms to its own origin. */
export const PAGE_POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${styleHash}'`,
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** What stands around every page's own content. `alternates` are other representations of the same resource. */
export type PageFrame = {
  readonly title: string;
  readonly body: Content;
  readonly alternates?: readonly { readonly mediaType: string; readonly href: string; readonly title: string }[];
  readonly isListed?: boolean;
};

const alternateLink = ({ mediaType, href, title }: NonNullable<PageFrame['alternates']>[number]): Markup =>
  markup`<link rel="alternate" type="${mediaType}" href="${href}" title="${title}">\n`;

/** A whole HTML document without scripts. */
export const renderPageFrame = ({ title, body, alternates = [], isListed = true }: PageFrame): string =>
  markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
${isListed ? null : markup`<meta name="robots" content="noindex">\n`}${alternates.map(alternateLink)}<style>${{ source: STYLE }}</style>
</head>
<body>
<a class="skip" href="#content">Skip to the content</a>
<header class="top"><div class="shell"><a class="brand" href="/">Dateline</a><nav aria-label="Site"><a href="/">Topics</a><a href="/docs">API</a></nav></div></header>
<main class="shell" id="content">
${body}
</main>
<footer><div class="shell">Every date links to the words it was read from. A date is never finer than its sources.</div></footer>
</body>
</html>
`.source;
