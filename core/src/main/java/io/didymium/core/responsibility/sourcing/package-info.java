/**
 * Countries by stage: in which country each element of a batch was mined, refined, separated, melted and made into magnets, and the results of rules
 * that exclude or limit countries on a day.
 *
 * <p>Start at {@link io.didymium.core.responsibility.sourcing.StageOrigins} and
 * {@link io.didymium.core.responsibility.sourcing.SourcingPacks}.
 *
 * @since 0.1
 */
@NullMarked
package io.didymium.core.responsibility.sourcing;

import org.jspecify.annotations.NullMarked;
