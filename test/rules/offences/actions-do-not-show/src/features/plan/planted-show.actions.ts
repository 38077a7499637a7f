import './planted-show.view.tsx';
