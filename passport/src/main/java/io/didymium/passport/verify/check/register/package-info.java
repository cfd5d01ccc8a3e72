/**
 * Checks of withdrawals in registers, {@link io.didymium.passport.verify.check.register.WithdrawnOnceCheck}.
 *
 * @since 0.1
 */
@NullMarked
package io.didymium.passport.verify.check.register;

import org.jspecify.annotations.NullMarked;
