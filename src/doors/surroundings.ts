/** What doors know of the page; all of it is the loader's, nothing is content's. */
export interface Surroundings {
  /** Where content may open doors, as a selector. */
  readonly within: string;
  /** Id of the loader's site, or ''. */
  readonly site: string;
  /** Address of the stand-alone page. */
  readonly frame: string;
  /** Gives a tag what the loader gives to all: the API's address. */
  readonly adopt: (tag: Element) => void;
  /** Registers a tag's element; gives nothing where it cannot be loaded. */
  readonly load: (tag: Element) => Promise<unknown>;
}
