/**
 * The nouns of product passports: signed credentials, what they say of a chain, and the bundle in which they travel.
 *
 * <p>Start at {@link io.didymium.passport.PassportBundle}.
 */
@NullMarked
package io.didymium.passport;

import org.jspecify.annotations.NullMarked;
