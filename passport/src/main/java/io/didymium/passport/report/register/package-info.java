/**
 * What a verifier demands of withdrawals in registers, {@link io.didymium.passport.report.register.RegisterPolicy}, and what can be wrong
 * with them, {@link io.didymium.passport.report.register.RegisterFinding}.
 *
 * @since 0.1
 */
@NullMarked
package io.didymium.passport.report.register;

import org.jspecify.annotations.NullMarked;
