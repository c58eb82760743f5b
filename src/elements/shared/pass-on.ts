/** Passes a text on as the device offers it, else copies it; what became of it. */
export async function passOn(text: string): Promise<'shared' | 'copied' | 'copyFailed'> {
  try {
    if ('share' in navigator) {
      await navigator.share({ text });
      return 'shared';
    }
  } catch (error) {
    // The reader changed their mind.
    if (error instanceof DOMException && error.name === 'AbortError') return 'shared';
  }
  try {
    await navigator.clipboard.writeText(text);
    return 'copied';
  } catch {
    return 'copyFailed';
  }
}
