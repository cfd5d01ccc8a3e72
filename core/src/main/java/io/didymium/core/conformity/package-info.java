/** Criteria, claims made against them, and certificates that bear claims out: start at {@link io.didymium.core.conformity.Claim}. */
package io.didymium.core.conformity;
