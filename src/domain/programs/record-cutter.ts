/** Longest text of one record, in UTF-16 units, and of all that is around the records; more of it is not kept. */
const LONGEST = 262_144;

/** Cuts JSON text into records while it comes. */
export interface RecordCutter {
  /** The records that `text` completes, each as JSON text; empty for one that is too long to be read. */
  cut(text: string): string[];
  /** At the end: what was around the records, as JSON text with no record left in it; broken where the whole is. */
  rest(): string;
}

/**
 * Finds records in a bare list, in the list `contents` of an HSDS page, or one
 * after another (NDJSON), so that of a list of thousands the first is read
 * before the last has come, and none is parsed in one long task with others.
 * Where other lists hold records as well, `lists` matches the 40 signs before
 * one of them, of those since `{` or the list before.
 */
export function recordCutter(lists = /"contents"\s*:\s*$/): RecordCutter {
  let rest = '';
  /** What has come of the record, or of what is around it. */
  let pending = '';
  let depth = 0;
  /** How deep records lie: 0 until a list is met, and between lists; -1 after a bare list. */
  let level = 0;
  let inRecord = false;
  let tooLong = false;
  let inString = false;
  /** 1 where a backslash was the last sign that came. */
  let skip = 0;

  return {
    cut(text) {
      const records: string[] = [];
      let from = 0;
      let at = skip;
      const take = (end: number): string => {
        const part = pending + text.slice(from, end);
        pending = '';
        from = end;
        return part;
      };
      const keep = (part: string): void => {
        rest = (rest + part).slice(0, LONGEST);
      };
      const opensList = (): boolean =>
        !depth || (depth === 1 && lists.test((pending + text.slice(from, at)).slice(-40)));

      for (; at < text.length; at++) {
        const sign = text[at];
        if (inString) {
          if (sign === '\\') at++;
          else inString = sign !== '"';
        } else if (sign === '"') inString = true;
        else if (sign === '[' || sign === '{') {
          if (sign === '[' && !level && opensList()) {
            keep(take(at + 1));
            level = depth + 1;
            inRecord = false;
          } else if (sign === '{' && depth === level) {
            const between = take(at);
            // In a list only commas.
            if (!level) keep(between);
            inRecord = true;
          }
          depth++;
        } else if (sign === ']' || sign === '}') {
          depth--;
          if (inRecord && depth === level) {
            const record = take(at + 1);
            records.push(tooLong || record.length > LONGEST ? '' : record);
            inRecord = tooLong = false;
          } else if (level > 0 && depth < level) {
            take(at);
            level = depth ? 0 : -1;
          }
        }
      }
      skip = at - text.length;
      pending = take(text.length);
      if (pending.length > LONGEST) {
        tooLong = inRecord;
        if (!inRecord) keep(pending);
        pending = '';
      }
      return records;
    },
    rest: () => (inRecord ? '{' : (rest + pending).trim()),
  };
}
