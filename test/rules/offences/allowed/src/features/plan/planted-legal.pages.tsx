import './planted-legal.actions.ts';
import './planted-legal.view.tsx';
