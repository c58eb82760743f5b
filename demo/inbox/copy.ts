/**
 * Copies what a field holds. Where the browser does not let a page copy (it
 * does on https and localhost only), the text is selected, so that a person
 * can. Tells which of the two it was.
 */
export async function copyField(field: HTMLTextAreaElement): Promise<boolean> {
  field.select();
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    return false;
  }
}
