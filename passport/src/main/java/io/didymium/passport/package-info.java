/**
 * The nouns of passports: start at {@link io.didymium.passport.claim.Dossier}, what they state about a chain, and
 * {@link io.didymium.passport.PassportBundle}, the signed credentials that say it.
 *
 * @since 0.1
 */
package io.didymium.passport;
