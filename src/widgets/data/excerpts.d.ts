/** A policy of which an element needs a part only: the build leaves the rest out. */
declare module '*/pack?register' {
  const pack: import('../../policy/pack').PolicyPack;
  export default pack;
}
declare module '*/pack?leave' {
  const pack: import('../../policy/pack').PolicyPack;
  export default pack;
}
