import { checkFamilies } from '../hosts/check.ts';
import { family } from '../hosts/rows/storage.ts';

checkFamilies([family]);
