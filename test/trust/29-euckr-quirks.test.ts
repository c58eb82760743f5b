import { checkFamilies } from '../hosts/check.ts';
import { family } from '../hosts/rows/charset.ts';

// What the loader writes into an article is text of its own: it must come out of ASCII.
checkFamilies([family], ['tag', 'text']);
