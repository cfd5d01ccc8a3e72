/**
 * The checks of values that the GS1 General Specifications name: character sets, check digits, dates, codes of countries, currencies and
 * packages, coupons. Start at {@link io.didymium.passport.exchange.gs1.check.ValueCheck}.
 *
 * @since 0.1
 */
@NullMarked
package io.didymium.passport.exchange.gs1.check;

import org.jspecify.annotations.NullMarked;
