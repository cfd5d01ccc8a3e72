/**
 * Checks of records of responsibility: what others show of them, and what they leave out.
 *
 * @since 0.1
 */
@NullMarked
package io.didymium.passport.verify.check.responsibility;

import org.jspecify.annotations.NullMarked;
