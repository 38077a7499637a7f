import './planted-nowhere.ts';
