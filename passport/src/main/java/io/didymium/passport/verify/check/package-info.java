/**
 * The second stage of verification, one class per check: those of credentials and of the history that they tell. Start at
 * {@link io.didymium.passport.verify.check.HistoryChecks}.
 */
package io.didymium.passport.verify.check;
