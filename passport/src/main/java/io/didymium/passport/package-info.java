/**
 * The nouns of passports: start at {@link io.didymium.passport.claim.Dossier}, what they say of a chain, and
 * {@link io.didymium.passport.PassportBundle}, the signed credentials that say it.
 */
package io.didymium.passport;
