/**
 * What is withdrawn from a batch, counted once: accounts of batches, the entries of a log that disclose nothing, and extracts by which a
 * receiver of goods checks offline that all withdrawals together stay within the batch.
 *
 * <p>Start at {@link io.didymium.passport.register.AccountExtract} to read what travels with goods, at
 * {@link io.didymium.passport.register.LogRegister} to keep a register, and at {@link io.didymium.passport.register.AccountBook} for
 * the one who withdraws. The format is described in {@code spec/register.md}.
 *
 * @since 0.1
 */
@NullMarked
package io.didymium.passport.register;

import org.jspecify.annotations.NullMarked;
