/** Attacks by operators with real keys, and their honest counterparts, which must be accepted: one class for each kind. */
@NullMarked
package io.didymium.passport.attack;

import org.jspecify.annotations.NullMarked;
