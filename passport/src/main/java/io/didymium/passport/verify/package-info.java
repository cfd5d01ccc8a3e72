/** From a bundle to a report: {@link io.didymium.passport.verify.ChainVerifier}. */
package io.didymium.passport.verify;
