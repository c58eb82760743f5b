import { InboxApp } from './inbox-app.ts';
import { InboxCaseList } from './case-list.ts';
import { InboxCase } from './case.ts';
import { InboxSignIn } from './sign-in.ts';

customElements.define('inbox-sign-in', InboxSignIn);
customElements.define('inbox-case-list', InboxCaseList);
customElements.define('inbox-case', InboxCase);
customElements.define('inbox-app', InboxApp);
