/**
 * Credentials as UNTP alone defines them, for partners that know no extension. Start at
 * {@link io.didymium.passport.exchange.untp.PlainUntp}.
 *
 * @since 0.1
 */
@NullMarked
package io.didymium.passport.exchange.untp;

import org.jspecify.annotations.NullMarked;
