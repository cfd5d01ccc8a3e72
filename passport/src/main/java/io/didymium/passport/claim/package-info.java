/**
 * What passports state beside the history of a chain: origin, recycled content, footprint, custody, products with magnets. Start
 * at {@link io.didymium.passport.claim.Dossier}.
 *
 * @since 0.1
 */
package io.didymium.passport.claim;
