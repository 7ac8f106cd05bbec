/** The member of the address that says which view of the meeting it is. */
export const HALL_VIEW = 'sal';

/** Whether the page is shown to the whole hall: then the server is asked for what everybody there may see. */
export const isHallView = (address: URLSearchParams): boolean => address.get('vy') === HALL_VIEW;
