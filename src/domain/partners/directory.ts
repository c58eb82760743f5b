import { own } from '../programs/read-service.ts';
import type { Hours } from '../schedule/hours.ts';
import { toHours } from '../schedule/to-hours.ts';
import { each, text, unique } from './members.ts';
import type { Partner } from './partner.ts';
import { phonesOf } from './phones.ts';
import { isWithoutLists, type PartnerRecord } from './read-record.ts';
import { type AgencyFacts, type At, toAgency, toPartner } from './to-partner.ts';
import { type HoursOf, isConfidential, type PlaceFacts, toPlace, withheld } from './to-place.ts';
import { type ServiceFacts, toService } from './to-service.ts';

/** More than any country's directory has, and more than any agency; what is beyond them is left out. */
const MOST_PARTNERS = 20_000;
const MOST_SERVICES = 500;

const isTold = (value: unknown): boolean =>
  Boolean(typeof value === 'object' && value ? Object.keys(value).length : value);

/** What is newly known over what was known; nothing that is empty takes the place of something. */
const over = <Facts extends object>(known: Facts | undefined, fresh: Facts): Facts =>
  known
    ? {
        ...known,
        ...(Object.fromEntries(Object.entries(fresh).filter(([, value]) => isTold(value))) as Partial<Facts>),
      }
    : fresh;

/** A map's value, made where there is none. */
function at<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const value = map.get(key) ?? make();
  map.set(key, value);
  return value;
}

/** An organization by what it says of itself, the ids of its places and services. */
interface Agency {
  readonly places: Set<string>;
  readonly services: Set<string>;
  facts?: AgencyFacts;
  isSecret: boolean;
}

/** A service, and by id how it is had at places. */
interface Served {
  readonly ats: Map<string, At>;
  facts?: ServiceFacts;
}

/**
 * Partners in memory, joined from organizations, services and places in
 * whatever order they come. Of the partners only those that a batch tells
 * something of are made anew.
 */
export class Directory {
  /** Always the same list; a partner that more is known of is another object in the same place. */
  readonly partners: Partner[] = [];
  readonly #indexes = new Map<string, number>();
  readonly #agencies = new Map<string, Agency>();
  readonly #services = new Map<string, Served>();
  readonly #places = new Map<string, PlaceFacts>();
  /** Ids of places that are kept secret. */
  readonly #secret = new Set<string>();
  readonly #hours = new Map<string, Hours>();
  readonly #changed = new Set<string>();
  #isPlaced = false;

  partnerOf(id: string): Partner | undefined {
    return this.partners[this.#indexes.get(id) ?? -1];
  }

  add(records: readonly PartnerRecord[]): void {
    for (const { kind, id, isBrief, json } of records) {
      const service = own(json, 'service');
      if (kind === 'organization') {
        this.#takeAgency(json, isBrief);
        for (const one of each(json, 'services')) this.#takeService(one, id);
      } else if (kind === 'service') this.#takeService(json);
      else {
        this.#takeService(service);
        this.#takeAt(json, text(service, 'id') || text(json, 'service_id'));
      }
    }
    this.#build();
  }

  /** All places and times have come: from now on it can be said who is open. */
  placed(): void {
    this.#isPlaced = true;
    this.partners.forEach((partner, i) => (this.partners[i] = { ...partner, isPlaced: true }));
  }

  #agency(id: string): Agency {
    this.#changed.add(id);
    return at(this.#agencies, id, () => ({ places: new Set(), services: new Set(), isSecret: false }));
  }

  #served(id: string): Served {
    return at(this.#services, id, () => ({ ats: new Map() }));
  }

  #takeAgency(json: unknown, isBrief: boolean): void {
    const id = text(json, 'id');
    if (!id || !text(json, 'name') || (!this.#agencies.has(id) && this.#agencies.size >= MOST_PARTNERS)) return;
    const agency = this.#agency(id);
    const { facts } = agency;
    // A name guesses at what the details have told.
    if (isBrief && facts && !facts.isBrief) return;
    agency.facts = { ...over(facts, toAgency(json, isBrief)), isBrief };
    each(json, 'locations').forEach((location, i) => agency.places.add(this.#takePlace(location, `${id} ${i}`)));
    if (isConfidential(json)) agency.isSecret = true;
    if (agency.isSecret) [...agency.places, ...this.#placesOf(agency.services)].forEach((place) => this.#hide(place));
  }

  #takeService(json: unknown, within = ''): void {
    const id = text(json, 'id');
    if (!id) return;
    const served = this.#served(id);
    const facts = over(served.facts, toService(json, this.#hoursOf));
    const organization = facts.organization || within;
    served.facts = { ...facts, organization };
    const agency = this.#agency(organization);
    if (agency.services.size < MOST_SERVICES) agency.services.add(id);
    const whose = own(json, 'organization');
    // Where a service came whole, its organization has no more to tell.
    this.#takeAgency(whose, isWithoutLists(whose) && isWithoutLists(json));
    for (const one of each(json, 'service_at_locations')) this.#takeAt(one, id);
    if (facts.isSecret || agency.isSecret) this.#placesOf([id]).forEach((place) => this.#hide(place));
  }

  #takeAt(json: unknown, serviceId: string): void {
    const { ats, facts } = this.#served(serviceId);
    const agency = this.#agency(facts?.organization ?? '');
    const location = own(json, 'location');
    const id = text(json, 'id') || text(location, 'id');
    const place = location ? this.#takePlace(location, id) : text(json, 'location_id');
    const told: At = {
      place,
      where: text(json, 'description'),
      hours: this.#hoursOf(each(json, 'schedules')),
      phones: phonesOf(json),
    };
    ats.set(id, over(ats.get(id), told));
    if (isConfidential(json) || agency.isSecret || facts?.isSecret) this.#hide(place);
  }

  #takePlace(json: unknown, around: string): string {
    const id = text(json, 'id') || around;
    const place = over(this.#places.get(id), toPlace(json, id, this.#hoursOf));
    this.#places.set(id, place);
    if (place.isWithheld || this.#secret.has(id)) this.#hide(id);
    return id;
  }

  /** What is secret in any record is so in all, whichever comes first. */
  #hide(id: string): void {
    if (!id) return;
    const place = this.#places.get(id);
    if (place) this.#places.set(id, withheld(place));
    if (!this.#secret.has(id)) for (const one of this.#agencies.keys()) this.#changed.add(one);
    this.#secret.add(id);
  }

  #placesOf(services: Iterable<string>): string[] {
    return [...services].flatMap((id) => [...this.#served(id).ats.values()].map(({ place }) => place));
  }

  /** Equal hours as one object, so that what is worked out for some serves all. */
  readonly #shared = (hours: Hours): Hours => at(this.#hours, JSON.stringify(hours), () => hours);

  readonly #hoursOf: HoursOf = (schedules) => this.#shared(toHours(schedules));

  #build(): void {
    for (const id of this.#changed) {
      const { facts, places, services } = this.#agencies.get(id) ?? {};
      if (!facts || !places || !services) continue;
      const had = [...services].flatMap((service) => this.#servicesAt(service, id));
      const ids = unique([...places, ...had.map(({ place }) => place)]);
      const those = ids.flatMap((place) => this.#places.get(place) ?? []);
      this.partners[at(this.#indexes, id, () => this.partners.length)] = {
        ...toPartner(facts, had, those, this.#shared),
        isPlaced: this.#isPlaced,
      };
    }
    this.#changed.clear();
  }

  /** A service of an organization, once for each way it is had; of a secret place it is not told where. */
  #servicesAt(id: string, organization: string): ServiceFacts[] {
    const { facts, ats } = this.#served(id);
    if (!facts || facts.isOver || facts.organization !== organization) return [];
    const had = [...ats.values()].map((one) => ({
      ...over(facts, { ...facts, ...one }),
      where: this.#secret.has(one.place) ? '' : one.where,
    }));
    return had.length ? had : [facts];
  }
}
