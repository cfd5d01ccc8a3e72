/**
 * Statements that exclude each other, and convict who signed them: start at {@link io.didymium.passport.conflict.ConflictSearch}. The
 * kinds are described in {@code spec/register.md}.
 *
 * @since 0.1
 */
@NullMarked
package io.didymium.passport.conflict;

import org.jspecify.annotations.NullMarked;
