import './planted-pure.view.tsx';
