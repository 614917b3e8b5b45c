// The list of operations beside the reference needs room. On a phone each opens in its place.
const reference = document.querySelector('rapi-doc');
const isWide = matchMedia('(min-width: 48rem)');
const fit = () => reference.setAttribute('render-style', isWide.matches ? 'focused' : 'view');
isWide.addEventListener('change', fit);
fit();
