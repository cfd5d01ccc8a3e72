/**
 * The second stage of verification, one class per check: start at {@link io.didymium.passport.check.StandardChecks}.
 */
package io.didymium.passport.check;
