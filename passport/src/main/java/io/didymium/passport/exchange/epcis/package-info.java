/**
 * Events of EPCIS 2.0 and the Core Business Vocabulary 2.0 (GS1) in JSON-LD. Start at {@link io.didymium.passport.exchange.epcis.EventHash}.
 *
 * @since 0.1
 */
@NullMarked
package io.didymium.passport.exchange.epcis;

import org.jspecify.annotations.NullMarked;
