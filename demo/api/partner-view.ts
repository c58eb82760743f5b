import { isChild, pathOf } from '../../src/domain/referral-rules.ts';
import { URGENCIES } from '../../src/domain/urgency.ts';
import type { CityDefinition } from '../../src/schemas/case-handling.ts';
import type { Urgency } from '../../src/schemas/form-definition.ts';
import type { LocalizedText } from '../../src/schemas/text.ts';
import type { Referral } from '../../src/schemas/referral.ts';
import { currentOf } from './current-referral.ts';
import type { Directory } from './directory/load.ts';
import type { CaseFile } from './store/case-files.ts';
import type { Recommendation } from './store/recommendations.ts';

/** How to reach the person in need. Each is null where it was not told. */
export interface PartnerContact {
  name: string | null;
  phone: string | null;
  preferred: 'call' | 'sms' | 'none' | null;
  safe_times: string | null;
  do_not_contact: boolean;
  address: string | null;
  note: string | null;
  narrative: string | null;
}

/** What a link shows to a partner: what is needed to say yes or no, and after a yes how to reach the person. */
export interface PartnerView {
  partner: { id: string; name: string };
  city: string;
  team: string;
  phone: string | null;
  expires_on: string;
  decision: Recommendation['decision'];
  case: {
    urgency: Urgency;
    district: string | null;
    household: Referral['subject']['household'] | null;
    age_band: Referral['subject']['age_band'] | null;
    /** Labels in Korean. */
    needs: string[];
    signs: string[];
    child: boolean;
  };
  contact: PartnerContact | null;
}

/**
 * A case as a partner may see it; undefined where its request was erased, was
 * taken back, or agrees to it no more. Who reported it is never told, nor in which words: those can
 * tell who wrote. With no more than the consent of the request, it is what that
 * names: name, phone, safe times, neighbourhood and the kind of help, nothing
 * of health (개인정보 보호법 §17, §23).
 */
export function partnerView(
  asked: Recommendation,
  { case: row, referrals }: CaseFile,
  { jurisdiction, form }: Directory,
): PartnerView | undefined {
  const current = currentOf(referrals);
  if (!current?.referral || current.withdrawn_at !== null) return undefined;
  const { subject, place, needs, signs } = current.referral;
  const over = row.state === 'closed';
  const told = asked.decision === 'accepted' && !over;
  // The consent in a request is to its items alone; whoever was asked for it later was told of all.
  const asConsented = asked.consent === 'in-request';
  // It may be another request by now, or the person may have thought better of it.
  if (asConsented && !agreesToThirdParty(current.referral, form)) return undefined;
  const plain = form.needs.filter(({ sensitive }) => sensitive !== true).map(({ id }) => id);
  return {
    partner: { id: asked.partner_id, name: asked.partner_name },
    city: jurisdiction.name,
    team: form.controller.team.ko,
    phone: form.case_handling?.phone ?? null,
    expires_on: asked.expires_on,
    decision: asked.decision,
    case: {
      urgency: URGENCIES[row.urgency_rank] ?? 'routine',
      district: districtOf(place.district_code, form),
      household: asConsented || over ? null : (subject.household ?? null),
      age_band: asConsented || over ? null : (subject.age_band ?? null),
      needs: over ? [] : labels(asConsented ? needs?.filter((id) => plain.includes(id)) : needs, form.needs),
      signs: asConsented || over ? [] : labels(signs, form.signs),
      child: isChild(subject),
    },
    contact: told ? contactIn(current.referral, asConsented) : null,
  };
}

/** Whether a request agrees to telling a partner (개인정보 보호법 §17). */
export function agreesToThirdParty({ consents }: Referral, form: CityDefinition): boolean {
  const thirdParty = new Set(form.consents.filter(({ kind }) => kind === 'third-party').map(({ id }) => id));
  return consents.some(({ id, given }) => given && thirdParty.has(id));
}

function contactIn(referral: Referral, asConsented: boolean): PartnerContact {
  const { subject, place, narrative } = referral;
  const { phone, preferred, safe_times, do_not_contact } = subject.contact ?? {};
  const own = pathOf(referral) === 'self' && !asConsented;
  return {
    name: subject.name ?? null,
    phone: phone ?? null,
    preferred: preferred ?? null,
    safe_times: safe_times ?? null,
    do_not_contact: do_not_contact === true,
    address: asConsented ? null : (place.address ?? null),
    note: own ? (place.note ?? null) : null,
    narrative: own ? (narrative ?? null) : null,
  };
}

const districtOf = (code: string | undefined, { districts }: CityDefinition): string | null =>
  districts.find((district) => district.code === code)?.name.ko ?? null;

/** What the form calls these ids; one that it names no more, by its id. */
const labels = (ids: readonly string[] = [], known: readonly { id: string; label: LocalizedText }[]): string[] =>
  ids.map((id) => known.find((one) => one.id === id)?.label.ko ?? id);
