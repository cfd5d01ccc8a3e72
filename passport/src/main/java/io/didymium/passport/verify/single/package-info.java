/**
 * Credentials checked one by one, without the chain that they describe.
 *
 * @since 0.1
 */
package io.didymium.passport.verify.single;
