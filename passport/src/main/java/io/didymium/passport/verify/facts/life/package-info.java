/**
 * Which credentials of a bundle are current, which are replaced or taken back, and what still builds on those:
 * {@link io.didymium.passport.verify.facts.life.VersionFacts}.
 *
 * @since 0.1
 */
package io.didymium.passport.verify.facts.life;
