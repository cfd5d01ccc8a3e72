/**
 * Steps of a chain whose quantities are hidden: proofs that mass, elements and shares add up ({@code spec/confidential-lot.md}). Experimental:
 * not reviewed by an outside cryptographer, and not yet part of passports. Start at {@link io.didymium.passport.disclose.lot.HiddenStep}.
 *
 * @since 0.1
 */
@NullMarked
package io.didymium.passport.disclose.lot;

import org.jspecify.annotations.NullMarked;
