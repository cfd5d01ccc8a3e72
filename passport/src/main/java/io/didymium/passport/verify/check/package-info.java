/**
 * The second stage of verification: {@link io.didymium.passport.verify.check.Check}, and one class for each check in the packages
 * below. A check receives the facts that it reads when it is made; the list of all checks is in
 * {@code io.didymium.passport.verify.check.standard}.
 */
package io.didymium.passport.verify.check;
