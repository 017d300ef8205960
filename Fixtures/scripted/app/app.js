// Builds the pages of a town out of one JSON file: a component tree, a renderer and a router.

/// An element of a tree: a tag, its attributes and its children; or a text.
function h(tag, attributes, ...children) {
  return {tag, attributes: attributes || {}, children: children.flat()};
}

/// The element that a tree stands for.
function render(tree) {
  if (typeof tree === 'string') return document.createTextNode(tree);
  const element = document.createElement(tree.tag);
  for (const [name, value] of Object.entries(tree.attributes)) {
    if (name === 'onClick') element.addEventListener('click', value);
    else element.setAttribute(name, value);
  }
  element.append(...tree.children.map(render));
  return element;
}

/// The tree of a piece of HTML, whose links of this site are followed without leaving the page.
function parse(html) {
  const template = document.createElement('template');
  template.innerHTML = html;
  const tree = (node) => {
    if (node.nodeType === Node.TEXT_NODE) return node.data;
    if (node.nodeType !== Node.ELEMENT_NODE) return '';
    const attributes = Object.fromEntries([...node.attributes].map((a) => [a.name, a.value]));
    if (node.localName === 'a' && known(attributes.href)) {
      attributes.onClick = (event) => {
        event.preventDefault();
        go(attributes.href);
      };
    }
    return h(node.localName, attributes, [...node.childNodes].map(tree));
  };
  return [...template.content.childNodes].map(tree);
}

let town = {};

/// The route that the address names: by its path, or by its fragment.
function route() {
  const path = location.hash.startsWith('#/') ? location.hash.slice(1) : location.pathname;
  const plain = decodeURI(path).replace(/index\.html$/, '');
  return plain in town ? plain : plain.endsWith('.html') ? plain : plain + '.html';
}

function known(href) {
  return href && decodeURI(href) in town;
}

function Page({title, html}) {
  document.title = title;
  return h('div', {class: 'page'}, parse(html));
}

function NotFound() {
  return h('main', {}, h('h1', {}, 'ไม่พบหน้าที่ต้องการ'));
}

function show() {
  const page = town[route()];
  document.getElementById('root').replaceChildren(render(page ? Page(page) : NotFound()));
}

function go(href) {
  if (location.hash.startsWith('#/')) location.hash = href;
  else history.pushState({}, '', href);
  show();
}

addEventListener('popstate', show);
addEventListener('hashchange', show);
fetch('/app/town.json')
  .then((response) => response.json())
  .then((pages) => {
    town = pages;
    // Programs like these wait a moment before they show what they have.
    setTimeout(show, 300);
  });
