/**
 * Surveys among people around sites, and named rules that give a level of social licence for one.
 *
 * <p>Start at {@link io.didymium.core.responsibility.survey.Survey}.
 *
 * @since 0.1
 */
@NullMarked
package io.didymium.core.responsibility.survey;

import org.jspecify.annotations.NullMarked;
