import { type Markup, markup } from './markup.ts';

/** How an article gets in, by hand; open when there is nothing else to look at. */
export const renderUploadHint = (
  isOpen: boolean,
): Markup => markup`<details class="hint"${isOpen ? { source: ' open' } : null}>
<summary>Add an article</summary>
<p>On your own machine: put a file into the folder <code>inbox/</code>. From a program, ask for an upload and send the bytes where
the answer says; <code>publishedAt</code> is the day the article came out, if you know it:</p>
<pre class="code">curl -s -H 'content-type: application/json' \\
  -d '{"fileName": "article.html", "contentType": "text/html", "publishedAt": "2025-06-13"}' \\
  $DATELINE/v1/uploads</pre>
<p>To see what Dateline reads in a text without keeping anything:</p>
<pre class="code">curl -s -H 'content-type: application/json' -d '{"text": "…", "publishedAt": "2025-06-13"}' $DATELINE/v1/extract</pre>
</details>`;
