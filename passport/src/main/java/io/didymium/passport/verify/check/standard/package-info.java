/**
 * The list of all checks, and the report that they give: {@link io.didymium.passport.verify.check.standard.StandardChecks}.
 *
 * @since 0.1
 */
@NullMarked
package io.didymium.passport.verify.check.standard;

import org.jspecify.annotations.NullMarked;
