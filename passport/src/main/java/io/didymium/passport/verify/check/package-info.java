/**
 * The second stage of verification: {@link io.didymium.passport.verify.check.Check}, and one class for each check in the packages
 * below. A check receives the facts that it reads when it is made; the list of all checks is in
 * {@link io.didymium.passport.verify.ChainVerifier}'s package.
 */
package io.didymium.passport.verify.check;
