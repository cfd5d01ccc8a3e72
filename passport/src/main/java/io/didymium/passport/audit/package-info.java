/**
 * What auditors bind their statements to, and how they choose what to look at: {@link io.didymium.passport.audit.AuditPlan}.
 *
 * @since 0.1
 */
package io.didymium.passport.audit;
