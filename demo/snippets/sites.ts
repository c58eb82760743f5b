import { createClient, readDoorText, type DoorElement, type FormDefinition, type Sites } from 'ieum';

/** A site that this server's links may name. */
export interface NamedSite {
  readonly id: string;
  /** Its name by language; Korean is always there. */
  readonly name: Sites['sites'][string]['name'];
  /** Base URL of its API, absolute. */
  readonly api: string;
}

/** Something to choose from: a code, and its name by language. */
export interface Choice {
  readonly code: string;
  readonly name: NamedSite['name'];
}

/** What a site's form lets a door fix beforehand. */
export interface FormChoices {
  readonly districts: readonly Choice[];
  readonly roles: readonly Choice[];
  readonly partners: readonly Choice[];
}

/**
 * The sites in `sites.json` beside the kit. Rejects where it cannot be
 * fetched, is no JSON, or one of its sites has no name or no address.
 */
export async function loadSites(kit: URL, signal: AbortSignal): Promise<NamedSite[]> {
  const at = new URL('sites.json', kit);
  const response = await fetch(at, { signal });
  if (!response.ok) throw new Error(`${at.pathname} answered ${response.status}.`);
  const { sites } = (await response.json()) as Sites;
  return Object.entries(sites).map(([id, { name, api }]) => {
    if (!name.ko) throw new TypeError(`${at.pathname}: ${id} has no Korean name.`);
    return { id, name, api: new URL(api, at).href };
  });
}

/** What can be fixed in a site's form. Rejects with an ApiError. */
export async function loadFormChoices(api: string, signal: AbortSignal): Promise<FormChoices> {
  const client = createClient({ api });
  const definition = await client.form(await client.discover(signal), signal);
  return {
    districts: writable('district', definition.districts),
    roles: writable('reporter-role', (definition.reporter_roles ?? []).map(named)),
    partners: writable('partner-id', definition.partners ?? []),
  };
}

const named = ({ id, label }: NonNullable<FormDefinition['reporter_roles']>[number]) => ({ id, name: label });

/** Whether a door can carry this code; the rules for codes are stricter than an API's. */
export const canCarry = (element: DoorElement, attribute: string, code: string): boolean =>
  readDoorText(`${element} ${attribute}=${code}`) !== undefined;

/** Of the given ones those whose code a door can carry. */
function writable(
  attribute: string,
  given: readonly { readonly id?: string; readonly code?: string; readonly name: Choice['name'] }[],
): Choice[] {
  return given.flatMap(({ id, code = id ?? '', name }) =>
    canCarry('help-request-form', attribute, code) ? [{ code, name }] : [],
  );
}
