import { SnippetBuilder } from './builder.ts';
import { SnippetCard } from './card.ts';

customElements.define('snippet-card', SnippetCard);
customElements.define('snippet-builder', SnippetBuilder);
