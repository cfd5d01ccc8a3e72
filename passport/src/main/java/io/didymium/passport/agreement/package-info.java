/**
 * What parties agree on beside the history, in signed documents that travel with it: what a buyer demands of a material, and how a scheme
 * settles what parties of a lot determine differently.
 *
 * <p>Both are compact JWS (RFC 7515) of at most 65,536 characters and JSON inside, carried in a bundle as evidence documents. Neither is ever
 * taken from the party that is judged by it without the report showing it.
 *
 * @since 0.1
 */
@NullMarked
package io.didymium.passport.agreement;

import org.jspecify.annotations.NullMarked;
