import { own } from '../programs/read-service.ts';
import { text } from './members.ts';

/** A record of a source: what it is and whose, and itself as it came. */
export interface PartnerRecord {
  /** HSDS `organization`, `service_at_location` or `service`. */
  readonly kind: 'organization' | 'place' | 'service';
  readonly id: string;
  /** An organization that was listed without its details. */
  readonly isBrief: boolean;
  /** Unknown members and all; what a wrong one means is left to those who read it. */
  readonly json: unknown;
}

const has = (json: unknown, ...names: string[]): boolean => names.some((name) => own(json, name) !== undefined);

/** What a record is, told by what only that kind has. */
const kindOf = (json: unknown): PartnerRecord['kind'] => {
  if (has(json, 'service', 'service_id', 'location', 'location_id')) return 'place';
  const isService = has(json, 'organization', 'organization_id', 'status', 'service_at_locations', 'service_areas');
  return isService ? 'service' : 'organization';
};

/** Lists without `full` leave out all members that are lists themselves. */
export const isWithoutLists = (json: unknown): boolean =>
  !['phones', 'locations', 'attributes', 'services'].some((name) => Array.isArray(own(json, name)));

/**
 * A record of lists of organizations, services and services at locations;
 * undefined where it has no id, or nothing that it could be shown by.
 */
export function readPartnerRecord(json: unknown, kind = kindOf(json)): PartnerRecord | undefined {
  const id = text(json, 'id');
  const named = kind === 'place' ? text(own(json, 'service'), 'id') || text(json, 'service_id') : text(json, 'name');
  return id && named ? { kind, id, isBrief: kind === 'organization' && isWithoutLists(json), json } : undefined;
}
