/**
 * Engagement and social licence: meetings, grievances, consultation and permits, each as its keeper records it.
 *
 * <p>Start at {@link io.didymium.core.responsibility.engagement.SiteRecord}.
 *
 * @since 0.1
 */
@NullMarked
package io.didymium.core.responsibility.engagement;

import org.jspecify.annotations.NullMarked;
