/**
 * What pages show of hazards: start at {@link io.didymium.passport.render.hazard.HazardRows}.
 *
 * @since 0.1
 */
@NullMarked
package io.didymium.passport.render.hazard;

import org.jspecify.annotations.NullMarked;
