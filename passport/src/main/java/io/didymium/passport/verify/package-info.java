/**
 * From a bundle to a report: {@link io.didymium.passport.verify.ChainVerifier}.
 *
 * @since 0.1
 */
package io.didymium.passport.verify;
