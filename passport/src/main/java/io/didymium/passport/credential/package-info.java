/**
 * The content of credentials in terms of the model, independent of any wire format: start at
 * {@link io.didymium.passport.credential.Statement}.
 */
package io.didymium.passport.credential;
