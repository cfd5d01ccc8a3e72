/**
 * Hazards of batches and of process steps, as their operators state them: classes of danger, radioactivity, self-ignition, transport and
 * the substances used; which form and process asks for which, and what of it is contradicted.
 *
 * <p>Start at {@link io.didymium.core.responsibility.hazard.SafetyRecord}; {@link io.didymium.core.responsibility.hazard.HazardTable} holds
 * it against a chain.
 *
 * @since 0.1
 */
@NullMarked
package io.didymium.core.responsibility.hazard;

import org.jspecify.annotations.NullMarked;
