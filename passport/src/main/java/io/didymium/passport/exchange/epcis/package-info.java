/**
 * Events of EPCIS 2.0 and the Core Business Vocabulary 2.0 (GS1) in JSON-LD. Start at
 * {@link io.didymium.passport.exchange.epcis.EpcisWriter}, which writes the history of a chain, and
 * {@link io.didymium.passport.exchange.epcis.EpcisReader}, which reads events into drafts. The form is in {@code spec/epcis.md}.
 *
 * @since 0.1
 */
@NullMarked
package io.didymium.passport.exchange.epcis;

import org.jspecify.annotations.NullMarked;
