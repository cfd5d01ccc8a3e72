/**
 * What pages show of a batch as a lot: codes, mixing rule, determinations and stock. Start at
 * {@link io.didymium.passport.render.lot.LotSection}.
 *
 * @since 0.1
 */
package io.didymium.passport.render.lot;
