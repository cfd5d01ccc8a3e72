/**
 * Records of responsibility: what operators, record keepers and auditors state of people, risks and hazards beside the goods.
 *
 * <p>Start at {@link io.didymium.core.responsibility.ResponsibilityRecord}. Due diligence is in {@code diligence}, countries by stage under
 * procurement law in {@code sourcing}.
 *
 * @since 0.1
 */
@NullMarked
package io.didymium.core.responsibility;

import org.jspecify.annotations.NullMarked;
