/** What is wrong, where, and what to do about it: start at {@link io.didymium.core.finding.Finding}. */
package io.didymium.core.finding;
