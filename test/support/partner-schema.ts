import * as z from 'zod/mini';
import { GROUPS } from '../../src/domain/partners/kinds.ts';

const text = z.string();
const texts = z.array(text);
const phones = z.array(z.object({ number: text, extension: z.string().check(z.regex(/^\d*$/)), words: text }));
const hours = z.array(z.object({ isClosure: z.boolean(), offset: z.number(), words: text, notes: text }));
const day = z.string().check(z.regex(/^(\d{4}-\d\d-\d\d)?$/));
const zone = z.object({ name: text, areas: texts, outline: z.optional(z.unknown()) });

const place = z.object({
  id: text,
  name: text,
  address: text,
  latitude: z.optional(z.number().check(z.gte(-90), z.lte(90))),
  longitude: z.optional(z.number().check(z.gte(-180), z.lte(180))),
  isWithheld: z.boolean(),
  isOnline: z.boolean(),
  transport: text,
  accessibility: texts,
  hours,
  phones,
});

const service = z.object({
  id: text,
  name: text,
  summary: text,
  who: text,
  how: text,
  fees: text,
  place: text,
  where: text,
  hours,
  phones,
  languages: texts,
  capacity: text,
  needs: texts,
  areas: texts,
  visiting: text,
  asOf: day,
});

/** What a partner is made of, whatever stood in the source's members. */
export const PartnerShape = z.object({
  id: text,
  name: text,
  otherName: text,
  description: text,
  kind: text,
  group: z.enum(GROUPS as [string, ...string[]]),
  needs: texts,
  needNames: z.record(text, text),
  regions: texts,
  areas: texts,
  zones: z.array(zone),
  phones,
  email: text,
  page: z.string().check(z.regex(/^(https?:\/\/\S+)?$/i)),
  places: z.array(place),
  services: z.array(service),
  hours,
  languages: texts,
  accessibility: texts,
  parent: text,
  partners: texts,
  alert: text,
  asOf: day,
  isBrief: z.boolean(),
  isPlaced: z.boolean(),
});
