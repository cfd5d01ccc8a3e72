/**
 * The checks of the chain that is rebuilt from the credentials: coherence, parties, balances. Start at
 * {@link io.didymium.passport.verify.check.chain.ChainChecks}.
 */
package io.didymium.passport.verify.check.chain;
