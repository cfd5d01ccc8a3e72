/** Criteria, claims made against them, and certificates that substantiate them: start at {@link io.didymium.core.conformity.Claim}. */
package io.didymium.core.conformity;
