const under = (parent: string, names: string) => names.split(' ').map((name) => [name, `${parent}/${name}`] as const);

/** The fields whose name is not simply that of their member. */
const MEMBERS = new Map<string, string>([
  ...under('subject', 'relation aware name age_band household'),
  ...under('subject/contact', 'phone preferred safe_times'),
  ...under('reporter', 'role organization organization_code'),
  ['unsafe', 'subject/contact/do_not_contact'],
  ['district', 'place/district_code'],
  ['address', 'place/address'],
  ['partner', 'partner_id'],
  // These decide what is asked and who consents; they are no answers themselves.
  ['child', ''],
  ['anonymous', ''],
]);

const PREFIXES = { reporter_: 'reporter/', guardian_: 'subject/guardian/', 'q:': 'answers/', 'consent:': 'consents/' };

/**
 * Where a field's answer stands in a referral: a JSON Pointer (RFC 6901)
 * without its first slash; empty where it is not sent.
 */
export function memberOf(name: string): string {
  const prefix = Object.entries(PREFIXES).find(([start]) => name.startsWith(start));
  return prefix ? prefix[1] + name.slice(prefix[0].length) : (MEMBERS.get(name) ?? name);
}
