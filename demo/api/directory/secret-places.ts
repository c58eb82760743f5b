import { isConfidential } from '../../../src/domain/partners/to-place.ts';
import type { Location } from '../../../src/schemas/hsds/location.ts';
import { ConfigError } from '../config.ts';
import type { Listings } from './load.ts';

const tells = ({ addresses, latitude, longitude }: Location): boolean =>
  Boolean(addresses?.length) || typeof (latitude ?? longitude) === 'number';

/**
 * Throws a ConfigError that names the locations which tell the address or the
 * coordinates of a place kept secret: one that has a term of
 * `ieum:confidential`, or whose organization, service or service at location
 * has. A refuge's address that is in a file will one day be served.
 */
export function refuseToldSecrets({ organizations, services, serviceAtLocations }: Listings, folder: string): void {
  const secret = new Set([...organizations, ...services].filter(isConfidential).map(({ id }) => id));
  const organizationOf = new Map(services.map(({ id, organization_id }) => [id, organization_id]));
  const located = [
    ...organizations.flatMap((organization) =>
      (organization.locations ?? []).map((location) => ({ location, isSecret: secret.has(organization.id) })),
    ),
    ...serviceAtLocations.flatMap((at) => {
      const { location, service } = at;
      if (!location) return [];
      const ids = [
        service?.id,
        service?.organization_id,
        service?.organization?.id,
        organizationOf.get(service?.id ?? ''),
      ];
      const isSecret =
        [at, service, service?.organization].some(isConfidential) || ids.some((id) => id && secret.has(id));
      return [{ location, isSecret }];
    }),
  ];
  // What is secret in one record is so in all.
  const hidden = new Set(
    located.filter(({ location, isSecret }) => isSecret || isConfidential(location)).map(({ location }) => location.id),
  );
  const told = located.filter(({ location }) => hidden.has(location.id) && tells(location));
  if (!told.length) return;
  const ids = [...new Set(told.map(({ location }) => location.id))].slice(0, 5).join(', ');
  throw new ConfigError(`DIRECTORY_DIR: ${folder}: take the address and coordinates out of the secret location ${ids}`);
}
