import './elements/help-request-form/define.ts';
