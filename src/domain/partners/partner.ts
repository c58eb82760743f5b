import type { Hours } from '../schedule/hours.ts';

/** A number to call. */
export interface PartnerPhone {
  /** As written, with the signs that hide or turn others taken out; empty where it cannot be dialled and `words` say it. */
  readonly number: string;
  /** Extension, digits. */
  readonly extension: string;
  /** What it is for; empty where nobody said. */
  readonly words: string;
}

/** Kinds of agencies as drawings and filters tell them apart. */
export type KindGroup =
  | 'office'
  | 'health'
  | 'welfare'
  | 'visiting'
  | 'work'
  | 'family'
  | 'child'
  | 'disability'
  | 'senior'
  | 'home'
  | 'safety'
  | 'other';

/** A place of a partner. What is confidential has neither address nor coordinates, whatever the source says. */
export interface Place {
  readonly id: string;
  readonly name: string;
  readonly address: string;
  /** WGS 84 degrees; both or none. Never worked out from an address. */
  readonly latitude?: number | undefined;
  readonly longitude?: number | undefined;
  readonly isWithheld: boolean;
  /** `online` where it is no place one goes to. */
  readonly isOnline: boolean;
  readonly transport: string;
  readonly accessibility: readonly string[];
  readonly hours: Hours;
  readonly phones: readonly PartnerPhone[];
}

/** A service as a partner gives it, perhaps at a place. */
export interface PartnerService {
  readonly id: string;
  readonly name: string;
  readonly summary: string;
  /** Who may come. */
  readonly who: string;
  readonly how: string;
  readonly fees: string;
  /** Id of the place, empty where it is at none. */
  readonly place: string;
  /** How the source says that it is had there. */
  readonly where: string;
  readonly hours: Hours;
  readonly phones: readonly PartnerPhone[];
  readonly languages: readonly string[];
  readonly capacity: string;
  /** Codes of `ieum:need`. */
  readonly needs: readonly string[];
  /** Names of the neighbourhoods, zones or cities it is for. */
  readonly areas: readonly string[];
  /** Its type where it is one that comes to people's homes: 방문건강관리. */
  readonly visiting: string;
  /** Day of the last change or check, `YYYY-MM-DD`. */
  readonly asOf: string;
}

/** An agency, public or private, with everything the sources say of it. */
export interface Partner {
  readonly id: string;
  readonly name: string;
  readonly otherName: string;
  readonly description: string;
  /** The source's word for its kind: 행정복지센터. */
  readonly kind: string;
  readonly group: KindGroup;
  /** Codes of `ieum:need`, its services' among them. */
  readonly needs: readonly string[];
  /** Names of needs that are no codes of ours, by code. */
  readonly needNames: Readonly<Record<string, string>>;
  /** 시·도 and 시·군·구 it stands or works in; as written. */
  readonly regions: readonly string[];
  /** Neighbourhoods (읍·면·동) and zones (권역) it is for; empty where it is for all. */
  readonly areas: readonly string[];
  /** What the sources say of the zones among them. */
  readonly zones: readonly Zone[];
  readonly phones: readonly PartnerPhone[];
  readonly email: string;
  /** Its site, https or http alone. */
  readonly page: string;
  readonly places: readonly Place[];
  readonly services: readonly PartnerService[];
  /** When it is open: its places' hours, else those of all its services. */
  readonly hours: Hours;
  readonly languages: readonly string[];
  readonly accessibility: readonly string[];
  /** Id of the organization above it; empty where there is none. */
  readonly parent: string;
  /** Ids of those it works with. */
  readonly partners: readonly string[];
  readonly alert: string;
  /** Day of the last change or check, `YYYY-MM-DD`; empty where nobody said. */
  readonly asOf: string;
  /** The list left its details out. */
  readonly isBrief: boolean;
  /** The places and times of its services have been read; until then nothing is said about its hours. */
  readonly isPlaced: boolean;
}

/** A named set of neighbourhoods (권역), with its outline where there is one. */
export interface Zone {
  readonly name: string;
  readonly areas: readonly string[];
  /** GeoJSON (RFC 7946) Polygon or MultiPolygon. */
  readonly outline?: unknown;
}
