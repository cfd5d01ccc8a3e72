/**
 * Passports as EN 18223:2026 describes them, in the compressed and the expanded form, and the hash of a version. Start at
 * {@link io.didymium.passport.exchange.en18223.DppVersion}.
 *
 * <p>The text of the standard is not public; what is used here are its published facts: the header, the element types of Annex A and
 * the samples of openEPCIS.
 *
 * @since 0.1
 */
@NullMarked
package io.didymium.passport.exchange.en18223;

import org.jspecify.annotations.NullMarked;
