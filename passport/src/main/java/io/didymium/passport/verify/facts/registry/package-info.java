/** The proofs of registration in a bundle, and the seals by which they are judged. */
@NullMarked
package io.didymium.passport.verify.facts.registry;

import org.jspecify.annotations.NullMarked;
