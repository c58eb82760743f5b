import * as z from 'zod/mini';
import { FormDefinition } from './form-definition.ts';
import { PhoneNumber } from './text.ts';

/** A whole number of days. */
const Days = z.number().check(z.int(), z.minimum(0), z.maximum(36_500));

/**
 * How a city handles what was sent: a member of the form definition that the
 * server keeps to. The form itself makes no use of it.
 */
export const CaseHandling = z.object({
  /** Whom to call about a request, shown where a date has passed. */
  phone: z.optional(PhoneNumber),
  /** How many working days a case may stay in each state; `received` has `response.within_days`. */
  deadlines: z.optional(
    z.object({
      assigned: z.optional(Days),
      contacted: z.optional(Days),
      assessing: z.optional(Days),
      planning: z.optional(Days),
      serving: z.optional(Days),
      monitoring: z.optional(Days),
    }),
  ),
  /** How many working days a partner has to answer a recommendation. */
  recommendation_days: z.optional(Days),
  /** When everything personal of a case is erased, in days. As the consents say. */
  retention: z.optional(
    z.object({
      /** After its end. */
      closed_days: z.optional(Days),
      /** After it was taken back. */
      withdrawn_days: z.optional(Days),
      /** After it was received, where it led to no help; left out, as any other. */
      unhelped_days: z.optional(Days),
      /** After it was received: what a reporter told of himself or herself; left out, with all the rest. */
      reporter_days: z.optional(Days),
    }),
  ),
});
export type CaseHandling = z.infer<typeof CaseHandling>;

/** The form definition as a city writes it: what the form reads, and how requests are handled. */
export const CityDefinition = z.extend(FormDefinition, { case_handling: z.optional(CaseHandling) });
export type CityDefinition = z.infer<typeof CityDefinition>;
