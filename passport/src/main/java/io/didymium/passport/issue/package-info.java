/**
 * From what one party states to signed credentials: start at {@link io.didymium.passport.issue.Office}, which has one party's key, or at
 * {@link io.didymium.passport.issue.PassportComposer}, which has them all.
 *
 * <p>Digests point upstream: the passport of a batch names the event that made it, the event the passports of what it
 * consumed and the moves that brought it, so that a passport pins its whole history.
 *
 * @since 0.1
 */
package io.didymium.passport.issue;
