import './planted-keep.actions.ts';
