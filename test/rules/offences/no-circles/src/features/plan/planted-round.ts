import './planted-about.ts';
