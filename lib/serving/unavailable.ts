/** Nothing is wrong with the request; what answers it is not there for the moment (503). */
export class Unavailable extends Error {
  override name = 'Unavailable'
}
