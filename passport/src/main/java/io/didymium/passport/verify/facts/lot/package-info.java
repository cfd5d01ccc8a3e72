/**
 * What the parties of lots determined, and the values that settle them: start at
 * {@link io.didymium.passport.verify.facts.lot.SettlementFacts}.
 *
 * @since 0.1
 */
package io.didymium.passport.verify.facts.lot;
