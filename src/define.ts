import './elements/help-request-form/define.ts';
import './elements/partner-directory/define.ts';
import './elements/program-finder/define.ts';
import './elements/request-status/define.ts';
