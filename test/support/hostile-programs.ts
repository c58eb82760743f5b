import type { ListedService } from '../../src/schemas/hsds/listed-service.ts';
import { service, term } from './programs.ts';

/** A programme with `text` in every member that holds words, an address or a number; it asks for an age and an income. */
export const programOf = (text: string): ListedService =>
  service(text, {
    name: text,
    alternate_name: text,
    description: text,
    url: text,
    application_process: text,
    fees_description: text,
    eligibility_description: text,
    assured_date: text,
    last_modified: text,
    alert: text,
    organization: { name: text },
    phones: [{ id: text, number: text, description: text }],
    required_documents: [{ id: text, document: text, uri: text }],
    additional_urls: [{ id: text, label: text, url: text }],
    service_areas: [{ id: text, name: text }],
    attributes: [
      ...['life-stage', 'household', 'theme', 'apply-method', 'region', 'support-kind', 'department', 'deadline'].map(
        (vocabulary) => term(vocabulary, text, text, text),
      ),
      term('support-condition', 'JA0110', text, '60'),
      term('income-limit', text, text, '50'),
      term('other-condition', text, text, text),
    ].flatMap((attribute) => (attribute ? { ...attribute, label: text } : [])),
  });
