import { checkFamilies } from '../hosts/check.ts';
import { family } from '../hosts/rows/policy.ts';

checkFamilies([family]);
