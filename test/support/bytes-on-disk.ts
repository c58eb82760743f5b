import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Every byte of a folder: of each file in it and below it. */
async function filesIn(folder: string): Promise<Buffer[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return Promise.all(entries.filter((one) => one.isFile()).map((one) => readFile(join(one.parentPath, one.name))));
}

const encodings = (text: string): Buffer[] => [
  Buffer.from(text, 'utf8'),
  Buffer.from(text, 'utf16le'),
  Buffer.from(text, 'utf16le').swap16(),
];

/** Which of these texts stand somewhere in a folder's files, in UTF-8 or UTF-16. */
export async function textsOnDisk(folder: string, texts: readonly string[]): Promise<string[]> {
  const files = await filesIn(folder);
  return texts.filter((text) => encodings(text).some((bytes) => files.some((file) => file.includes(bytes))));
}
