import './planted-round.ts';
