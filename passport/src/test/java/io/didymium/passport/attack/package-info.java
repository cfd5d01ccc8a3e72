/**
 * Attacks, one class for each kind: an {@link io.didymium.passport.attack.Insider} has a real, anchored key and signs whatever
 * helps him; a holder has no key and changes what he passes on. Each attack must end in another verdict than ACCEPTED with the
 * finding that names it, and each class shows that an honest counterpart is accepted.
 */
package io.didymium.passport.attack;
