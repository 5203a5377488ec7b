// The SVG drawings of the map, loaded together and only when there is need of one.

export { SvgMap } from './svg-map';
export { SvgPaper } from './svg-paper';
