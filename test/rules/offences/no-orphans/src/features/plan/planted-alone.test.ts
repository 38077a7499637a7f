import './planted-alone.ts';
