/**
 * What credentials of a dossier are called, who issues which, and in which order.
 *
 * <p>Start at {@link io.didymium.passport.issue.plan.IssuePlan}.
 *
 * @since 0.1
 */
package io.didymium.passport.issue.plan;
