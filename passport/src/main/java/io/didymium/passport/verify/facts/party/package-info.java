/**
 * Who parties are and who runs which site, as facts with periods: {@link io.didymium.passport.verify.facts.party.PartyRecords} and
 * {@link io.didymium.passport.verify.facts.party.SiteRecords}.
 */
@NullMarked
package io.didymium.passport.verify.facts.party;

import org.jspecify.annotations.NullMarked;
