import './planted-shown.view.tsx';
