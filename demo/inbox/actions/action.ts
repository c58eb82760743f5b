import type { TemplateResult } from 'lit';
import type { Labels } from '../labels.ts';
import type { Account, CaseSummary, Permission } from '../types.ts';
import type { CaseAction, CaseDetail, Colleague } from '../types-case.ts';

/** What stands in a form's fields, by their names, without spaces around it. */
export type Values = ReadonlyMap<string, string>;

/** What is to be mended, by the names of fields. */
export type Errors = Readonly<Record<string, string>>;

/** What a form knows when it is drawn and read. */
export interface ActionContext {
  detail: CaseDetail;
  account: Account;
  labels: Labels;
  /** The inbox's cases. */
  cases: readonly CaseSummary[];
  /** Who can be given the case; undefined until they are there. */
  colleagues?: readonly Colleague[];
  /** Which recommendation is meant, where a case has several. */
  recommendationId?: string;
  values: Values;
}

/** What a form says: something to do, or what is to be mended first. */
export type Reading = { action: CaseAction } | { errors: Errors };

/** One kind of thing that can be done with a case. */
export interface ActionForm {
  name: string;
  permission: Permission;
  /** On the button that opens it, and above it. */
  title: string;
  /** On the button that sends it. */
  submit: string;
  /** Told once it is done. */
  done: string;
  /** Whether it cannot be undone. */
  grave?: boolean;
  /** Whether it can be done with the case as it is. */
  offered: (context: ActionContext) => boolean;
  /** The fields; `errors` of those that were sent wrong. */
  fields: (context: ActionContext, errors: Errors) => TemplateResult;
  read: (context: ActionContext) => Reading;
}

/** Whether somebody may do it, and it can be done now. */
export const isOffered = (form: ActionForm, context: ActionContext): boolean =>
  context.account.permissions.includes(form.permission) && !context.detail.case.erased && form.offered(context);

/** Whether whoever asked for oneself reads what is said as a reason. */
export const isReadBySender = ({ referrals }: CaseDetail): boolean =>
  referrals.some(
    ({ referral, joined_at }) =>
      joined_at === null && referral?.subject.relation === 'self' && referral.reporter?.kind !== 'officer',
  );

export const isOpen = ({ case: { state } }: CaseDetail): boolean => state !== 'closed';

/** A member of an action's body, and none where nothing was typed. */
export const optional = <Name extends string>(name: Name, value: string | undefined): { [key in Name]?: string } =>
  value ? ({ [name]: value } as { [key in Name]?: string }) : {};

/** The reading of a form with these faults; `action` where there are none. */
export function reading(faults: Record<string, string | false | undefined>, action: () => CaseAction): Reading {
  const errors: Record<string, string> = {};
  for (const [name, fault] of Object.entries(faults)) if (fault) errors[name] = fault;
  return Object.keys(errors).length ? { errors } : { action: action() };
}
