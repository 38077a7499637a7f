import './planted-legal.ts';
