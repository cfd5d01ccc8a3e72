/**
 * What the extracts of accounts in a bundle show, {@link io.didymium.passport.verify.facts.register.ExtractFacts}.
 *
 * @since 0.1
 */
@NullMarked
package io.didymium.passport.verify.facts.register;

import org.jspecify.annotations.NullMarked;
