/**
 * The checks of each credential by itself and of its links: start at
 * {@link io.didymium.passport.verify.check.credential.CredentialChecks}.
 */
package io.didymium.passport.verify.check.credential;
