/**
 * Due diligence: what an operator states by the five steps of the OECD guidance, which suppliers of a batch state anything, for which part
 * of each element, and what rule packs ask.
 *
 * <p>Start at {@link io.didymium.core.responsibility.diligence.DueDiligenceStatement} and
 * {@link io.didymium.core.responsibility.diligence.DiligenceTable}.
 *
 * @since 0.1
 */
@NullMarked
package io.didymium.core.responsibility.diligence;

import org.jspecify.annotations.NullMarked;
