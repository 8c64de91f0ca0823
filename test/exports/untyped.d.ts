/** Packages without types of their own, as the tests use them. */
declare module '@citation-js/core' {
  export class Cite {
    constructor(body: string);
    readonly data: readonly Record<string, unknown>[];
  }
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
declare module 'jsonld' {
  const jsonld: { expand(document: unknown): Promise<unknown[]> };
  export default jsonld;
}
