import './planted-act.actions.ts';
