/**
 * The registry of digital product passports (Implementing Regulation (EU) 2026/1778): what is registered, and the proof that it was. Start
 * at {@link io.didymium.passport.exchange.registry.RegistrationRecord} and {@link io.didymium.passport.exchange.registry.RegistryCheck}.
 *
 * <p>The Commission has published neither the form of its seal nor the canonical form of the hash. The form of the proof here is our own,
 * until there is another; the check says so by leaving what it does not know undecided.
 *
 * @since 0.1
 */
@NullMarked
package io.didymium.passport.exchange.registry;

import org.jspecify.annotations.NullMarked;
