import { checkFamilies } from '../hosts/check.ts';
import { family } from '../hosts/rows/css.ts';

checkFamilies([family]);
