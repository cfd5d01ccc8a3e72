/**
 * What auditors state: the commitment to a sample, the sample, their findings with grade and due day, and their conclusion; start at
 * {@link io.didymium.core.responsibility.audit.AuditStatement}.
 *
 * @since 0.1
 */
@NullMarked
package io.didymium.core.responsibility.audit;

import org.jspecify.annotations.NullMarked;
