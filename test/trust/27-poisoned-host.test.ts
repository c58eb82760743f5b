import { checkFamilies } from '../hosts/check.ts';
import { family as libraries } from '../hosts/rows/libraries.ts';
import { family as poison } from '../hosts/rows/poison.ts';

checkFamilies([poison, libraries]);
