import './planted-query.store.ts';
