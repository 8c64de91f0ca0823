/** Builds what `npm pack ./tools/package` packs: each entry a bundle that needs no other package, with its types. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type BuildOptions, build } from 'esbuild';
import { describeApi } from '../functions/contract/describe-api.ts';
import { type Contract, declareContract, listOperations } from './tools/contract-types.ts';

const OUT = 'tools/package/dist';
const SHEBANG = '#!/usr/bin/env node';
const REQUIRE =
  "import { createRequire as topLevelRequire } from 'node:module'; const require = topLevelRequire(import.meta.url);";

const contract = describeApi() as unknown as Contract;
rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT, { recursive: true });
const options: BuildOptions = {
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  minify: true,
  mainFields: ['module', 'main'],
  outExtension: { '.js': '.mjs' },
  logLevel: 'warning',
};
await build({
  ...options,
  entryPoints: { cli: 'tools/cli.ts', extract: 'tools/extract.ts' },
  outdir: OUT,
  splitting: true,
  chunkNames: 'parts/[name]-[hash]',
  banner: { js: REQUIRE },
});
await build({
  ...options,
  entryPoints: { client: 'tools/client.ts', 'parts/pdf-pages-thread': 'shared/article/formats/pdf/pages-thread.ts' },
  outdir: OUT,
  define: { OPERATIONS_OF_CONTRACT: JSON.stringify(listOperations(contract)) },
  banner: { js: REQUIRE },
});
// Only the first line of a file can say what runs it.
writeFileSync(`${OUT}/cli.mjs`, `${SHEBANG}\n${readFileSync(`${OUT}/cli.mjs`, 'utf8')}`, { mode: 0o755 });
writeFileSync(`${OUT}/contract.d.ts`, declareContract(contract));
for (const name of ['client', 'extract'])
  writeFileSync(`${OUT}/${name}.d.ts`, readFileSync(`tools/types/${name}.d.ts`, 'utf8'));
for (const name of ['README.md', 'LICENSE'])
  writeFileSync(`tools/package/${name}`, readFileSync(name === 'LICENSE' ? name : 'tools/README.md'));
