import { type Content, type Markup, markup } from './markup.ts';

/** Names with their values, those without one left out. */
export const renderFacts = (
  facts: readonly (readonly [name: string, value: Content])[],
): Markup => markup`<dl class="facts">
${facts.map(([name, value]) => hasValue(value) && markup`<dt>${name}</dt><dd>${value}</dd>\n`)}</dl>`;

const hasValue = (value: Content): boolean =>
  value !== null &&
  value !== undefined &&
  value !== false &&
  value !== '' &&
  !(Array.isArray(value) && value.length === 0);
