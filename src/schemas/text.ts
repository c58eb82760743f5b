import * as z from 'zod/mini';

/**
 * A text per language, keyed by BCP 47 tag. Korean is always there, since it
 * is what a reader gets where a translation is missing.
 */
export const LocalizedText = z.catchall(z.object({ ko: z.string().check(z.regex(/./)) }), z.string());
export type LocalizedText = z.infer<typeof LocalizedText>;

/** A short stable name that a city gives: of a need, a sign, a consent, a question, an option. */
export const Id = z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$/));

/** An administrative code as the API gives it (e.g. ten digits of a 행정동). Opaque to the kit. */
export const Code = z.string().check(z.regex(/^\S(.{0,62}\S)?$/));

/** BCP 47 language tag, e.g. `ko`, `en`, `ko-x-easy`. */
export const LanguageTag = z.string().check(z.regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,5}$/));

// Shapes as patterns: the library's own date formats would weigh more in the browser than all schemas here.
const DATE = '\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])';

/** RFC 3339 date-time with an offset, e.g. `2026-11-22T10:00:00+09:00`. */
export const DateTime = z
  .string()
  .check(z.regex(new RegExp(`^${DATE}T([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(\\.\\d{1,9})?(Z|[+-]\\d{2}:\\d{2})$`)));

/** Calendar date, `YYYY-MM-DD`. */
export const CalendarDate = z.string().check(z.regex(new RegExp(`^${DATE}$`)));

/** A phone number as people write it: digits, spaces, `+ - ( )` and dots, 3 to 30 characters. */
export const PhoneNumber = z.string().check(z.regex(/^[0-9+][0-9+().\s-]{1,28}[0-9)]$/));

/** An `https:` or `http:` address; nothing else may reach a link. */
export const WebAddress = z.string().check(z.regex(/^https?:\/\/\S{1,2040}$/i));

/** 128 random bits, as hex, base64url or any other token of 16 to 64 visible characters. */
export const IdempotencyKey = z.string().check(z.regex(/^[A-Za-z0-9._:-]{16,64}$/));
