/**
 * GS1 identifiers: element strings with their application identifiers, and GS1 Digital Link URIs. Start at
 * {@link io.didymium.passport.exchange.gs1.DigitalLink}.
 *
 * @since 0.1
 */
@NullMarked
package io.didymium.passport.exchange.gs1;

import org.jspecify.annotations.NullMarked;
