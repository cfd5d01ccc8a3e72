/** The nouns of passports: start at {@link io.didymium.passport.Dossier}, what they say of a chain. */
package io.didymium.passport;
