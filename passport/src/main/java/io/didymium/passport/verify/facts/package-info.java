/**
 * What a bundle holds, read once and not yet judged: start at {@link io.didymium.passport.verify.facts.BundleFacts}.
 */
package io.didymium.passport.verify.facts;
