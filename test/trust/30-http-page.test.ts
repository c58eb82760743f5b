import { checkFamilies } from '../hosts/check.ts';
import { family } from '../hosts/rows/http.ts';

checkFamilies([family], ['tag', 'link']);
