import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, type Metafile } from 'esbuild';
import { BUNDLING } from '#infra/node-function.ts';

export const HANDLERS = ['ingest', 'timeline', 'extract', 'api', 'reconcile', 'dead-letters'] as const;
export type HandlerName = (typeof HANDLERS)[number];
export type Bundle = {
  readonly name: HandlerName;
  readonly path: string;
  readonly bytes: number;
  readonly packages: readonly string[];
};

/** The functions' bundles, made as the stack makes them. */
export async function makeBundles(): Promise<readonly Bundle[]> {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-bundles-'));
  const alias = Object.fromEntries(
    Object.entries(BUNDLING.esbuildArgs).flatMap(([name, value]) =>
      name.startsWith('--alias:') ? [[name.slice('--alias:'.length), value]] : [],
    ),
  );
  return Promise.all(
    HANDLERS.map(async (name) => {
      const path = join(folder, `${name}.mjs`);
      const { metafile } = await build({
        entryPoints: [`functions/handlers/${name}.ts`],
        outfile: path,
        bundle: true,
        platform: 'node',
        target: BUNDLING.target,
        format: 'esm',
        minify: BUNDLING.minify,
        mainFields: BUNDLING.mainFields,
        banner: { js: BUNDLING.banner },
        alias,
        metafile: true,
        logLevel: 'error',
      });
      return { name, path, ...measured(metafile) };
    }),
  );
}

function measured({ inputs, outputs }: Metafile): Pick<Bundle, 'bytes' | 'packages'> {
  const [output] = Object.values(outputs);
  const packages = Object.keys(inputs).flatMap((path) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? []);
  return { bytes: output!.bytes, packages: [...new Set(packages)].toSorted() };
}
