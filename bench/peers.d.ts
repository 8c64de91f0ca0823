// The peers are installed for the bench alone (bench/package.json): what is used of them is said here, so that types
// check without them.
declare module 'chrono-node' {
  export function parse(text: string, reference: Date): readonly unknown[];
}
declare module 'compromise' {
  type Document = { readonly dates: () => { readonly json: () => unknown } };
  const nlp: ((text: string) => Document) & { readonly plugin: (plugin: unknown) => void };
  export default nlp;
}
declare module 'compromise-dates' {
  const plugin: unknown;
  export default plugin;
}
declare module 'mammoth' {
  const mammoth: {
    readonly extractRawText: (input: { readonly buffer: Uint8Array }) => Promise<{ readonly value: string }>;
  };
  export default mammoth;
}
