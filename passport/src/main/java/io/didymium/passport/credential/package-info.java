/**
 * What one credential says, in terms of the model and of no wire format: start at
 * {@link io.didymium.passport.credential.Statement}.
 */
package io.didymium.passport.credential;
