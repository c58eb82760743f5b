import { brotliCompressSync, gzipSync } from 'node:zlib';

/** Bytes of one or more files: as they are, by gzip -9 and by brotli 11, each file compressed by itself. */
export interface Size {
  raw: number;
  gzip: number;
  brotli: number;
}

/** Adds up what each file costs; a browser fetches them one by one. */
export function measure(contents: (string | Uint8Array)[]): Size {
  const total = { raw: 0, gzip: 0, brotli: 0 };
  for (const content of contents.map((text) => Buffer.from(text))) {
    total.raw += content.length;
    total.gzip += gzipSync(content, { level: 9 }).length;
    // 11 and text are what a CDN that compresses ahead would choose; 11 is Node's default.
    total.brotli += brotliCompressSync(content).length;
  }
  return total;
}
