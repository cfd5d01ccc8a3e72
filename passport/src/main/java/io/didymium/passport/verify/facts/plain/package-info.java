/** What credentials without the rare-earth extension state: {@link io.didymium.passport.verify.facts.plain.PlainFacts}. */
package io.didymium.passport.verify.facts.plain;
