/**
 * What a verifier finds of criteria, assessments and memberships, and what it demands of memberships: start at
 * {@link io.didymium.passport.report.conformity.CriterionFinding}.
 *
 * @since 0.1
 */
@NullMarked
package io.didymium.passport.report.conformity;

import org.jspecify.annotations.NullMarked;
