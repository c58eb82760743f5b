import { createPartnerClient, listedPartners, type PartnerClient } from '../api/partners.ts';
import { Directory } from '../domain/partners/directory.ts';
import type { Partner } from '../domain/partners/partner.ts';
import type { PartnerRecord } from '../domain/partners/read-record.ts';
import { CatalogueController } from './catalogue.ts';

/** What the element says about where its partners are: the first of `partners`, `client`, `src` and `api` counts. */
export interface PartnerSource {
  readonly api: string;
  readonly src: string;
  /** HSDS organizations, services and services at locations, mixed. */
  readonly partners: readonly unknown[] | undefined;
  readonly client: PartnerClient | undefined;
  /** Id of a taxonomy term that the API's records must have; empty for all. */
  readonly term: string;
}

/**
 * The partners of a source. An API's organizations come first, and once all
 * are there, `state.next.list` is 1: their places and times are still to come.
 */
export class PartnerCatalogueController extends CatalogueController<
  PartnerSource,
  PartnerRecord,
  Directory,
  PartnerClient
> {
  /** What has come so far; items are replaced as more is known of them. */
  get partners(): readonly Partner[] {
    return this.held.partners;
  }

  get size(): number {
    return this.partners.length;
  }

  partnerOf(id: string): Partner | undefined {
    return this.held.partnerOf(id);
  }

  /** A partner with its details. Rejects with an ApiError. */
  async whole(partner: Partner): Promise<Partner> {
    if (!partner.isBrief || !this.client) return partner;
    const { held } = this;
    held.add(await this.client.whole(partner.id, this.signal));
    this.version++;
    return held.partnerOf(partner.id) ?? partner;
  }

  protected hold(): Directory {
    return new Directory();
  }

  protected clientOf({ partners, client, src, api, term }: PartnerSource): PartnerClient | undefined {
    if (partners) return listedPartners(partners);
    return client ?? (src || api ? createPartnerClient({ api, src, term }) : undefined);
  }
}
