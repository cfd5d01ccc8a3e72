/**
 * The books of custody that a bundle describes, with their journals audited: start at
 * {@link io.didymium.passport.verify.facts.custody.CustodyFacts}.
 */
package io.didymium.passport.verify.facts.custody;
