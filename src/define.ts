import './elements/help-request-form/define.ts';
import './elements/request-status/define.ts';
