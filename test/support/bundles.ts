import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, type Metafile } from 'esbuild';
import { BUNDLING, ON_DEMAND } from '#infra/node-function.ts';

export const HANDLERS = ['ingest', 'timeline', 'extract', 'api', 'reconcile', 'dead-letters'] as const;
/** Deployed only where a model reads beside the rules. */
export const READER_HANDLERS = ['ingest-with-reader', 'reader'] as const;
export type HandlerName = (typeof HANDLERS)[number];
export type ReaderHandlerName = (typeof READER_HANDLERS)[number];
export type Bundle<Name extends string = string> = {
  readonly name: Name;
  readonly path: string;
  readonly bytes: number;
  readonly packages: readonly string[];
  /** Files of the project in it. */
  readonly sources: readonly string[];
};

export type Bundles = {
  readonly functions: readonly Bundle<HandlerName>[];
  readonly ofReader: readonly Bundle<ReaderHandlerName>[];
  readonly onDemand: readonly Bundle[];
};

/** The functions' bundles and what stands beside them, made as the stack makes them. */
export async function makeBundles(): Promise<Bundles> {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-bundles-'));
  const alias = Object.fromEntries(
    Object.entries(BUNDLING.esbuildArgs).flatMap(([name, value]) =>
      name.startsWith('--alias:') ? [[name.slice('--alias:'.length), value]] : [],
    ),
  );
  const bundle = async <Name extends string>(
    name: Name,
    entry: string,
    file: string,
    external: string[] = [],
  ): Promise<Bundle<Name>> => {
    const path = join(folder, file);
    const { metafile } = await build({
      entryPoints: [entry],
      outfile: path,
      bundle: true,
      platform: 'node',
      target: BUNDLING.target,
      format: 'esm',
      minify: BUNDLING.minify,
      mainFields: BUNDLING.mainFields,
      banner: { js: BUNDLING.banner },
      alias,
      external,
      metafile: true,
      logLevel: 'error',
    });
    return { name, path, ...measured(metafile) };
  };
  const ofHandlers = <Name extends string>(names: readonly Name[]): Promise<Bundle<Name>[]> =>
    Promise.all(
      names.map((name) => bundle(name, `functions/handlers/${name}.ts`, `${name}.mjs`, BUNDLING.externalModules)),
    );
  return {
    functions: await ofHandlers(HANDLERS),
    ofReader: await ofHandlers(READER_HANDLERS),
    onDemand: await Promise.all(Object.entries(ON_DEMAND).map(([file, entry]) => bundle(file, entry, file))),
  };
}

function measured({ inputs, outputs }: Metafile): Pick<Bundle, 'bytes' | 'packages' | 'sources'> {
  const [output] = Object.values(outputs);
  const packages = Object.keys(inputs).flatMap((path) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? []);
  const sources = Object.keys(inputs).filter((path) => !path.includes('node_modules'));
  return { bytes: output!.bytes, packages: [...new Set(packages)].toSorted(), sources };
}
