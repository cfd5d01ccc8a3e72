/**
 * Criteria, claims made against them, and certificates that substantiate them: start at {@link io.didymium.core.conformity.Claim}.
 *
 * @since 0.1
 */
package io.didymium.core.conformity;
