/**
 * What is wrong, where, and what to do about it: start at {@link io.didymium.core.finding.Finding}.
 *
 * @since 0.1
 */
package io.didymium.core.finding;
