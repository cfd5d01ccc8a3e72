package io.didymium.passport.verify;

import static io.didymium.passport.report.Verdict.ACCEPTED;
import static io.didymium.passport.report.Verdict.INDETERMINATE;
import static io.didymium.passport.report.Verdict.REJECTED;
import static io.didymium.passport.verify.PhosphateCases.MAGNETS;
import static io.didymium.passport.verify.PhosphateCases.OXIDE;
import static io.didymium.passport.verify.PhosphateCases.SITE;
import static io.didymium.passport.verify.PhosphateCases.credential;
import static io.didymium.passport.verify.PhosphateCases.forge;
import static io.didymium.passport.verify.PhosphateCases.issuerOf;
import static io.didymium.passport.verify.PhosphateCases.operator;
import static io.didymium.passport.verify.PhosphateCases.other;
import static io.didymium.passport.verify.PhosphateCases.put;
import static io.didymium.passport.verify.PhosphateCases.putInSubject;
import static io.didymium.passport.verify.PhosphateCases.verify;

import io.didymium.core.chain.ChainFinding;
import io.didymium.core.testing.scenario.PhosphateChain;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.passport.SignedCredential;
import io.didymium.passport.report.PassportFinding;
import io.didymium.passport.testing.Forgery;
import io.didymium.passport.verify.FindingCasesTest.Case;
import java.util.List;
import java.util.stream.Stream;

/** Cases of parties and sites: what credentials state about them must agree, and how it may change. */
final class PartyCases {
    private PartyCases() {}

    static List<Case> all() {
        return Stream.of(ofAgreement(), ofChange()).flatMap(List::stream).toList();
    }

    private static List<Case> ofAgreement() {
        return List.of(
                new Case(
                        PassportFinding.DUPLICATE_CREDENTIAL,
                        REJECTED,
                        "another version of a passport beside the first",
                        () -> verify(forge().add(other(MAGNETS)).bundle())),
                new Case(
                        PassportFinding.PARTY_MISMATCH,
                        REJECTED,
                        "an issuer by another name",
                        () -> verify(forge().replace(MAGNETS, "\"issuerCountry\":\"DE\"", "\"issuerCountry\":\"FR\"")
                                .relinked())),
                new Case(
                        PassportFinding.ISSUER_NOT_OPERATOR,
                        REJECTED,
                        "a passport by the operator of another site",
                        () -> verify(forge().change(MAGNETS, json -> put(json, "issuer", issuerOf(OXIDE)))
                                .relinked())),
                new Case(
                        PassportFinding.COUNTRY_MISMATCH,
                        REJECTED,
                        "another country of production than the facility's",
                        () -> verify(forge().replace(
                                        MAGNETS,
                                        "\"countryOfProduction\":{\"countryCode\":\"DE\"}",
                                        "\"countryOfProduction\":{\"countryCode\":\"FR\"}")
                                .relinked())),
                new Case(
                        PassportFinding.QUANTITY_MISMATCH,
                        REJECTED,
                        "more in the passport than the event made",
                        () -> verify(forge().replace(MAGNETS, "\"value\":10410.5,", "\"value\":10410.6,")
                                .relinked())));
    }

    private static List<Case> ofChange() {
        String identity = "urn:didymium:dia:" + PhosphateChain.REGISTER + "/"
                + operator("SEP-NO").id();
        return List.of(
                new Case(
                        PassportFinding.PARTY_CHANGE_UNSHOWN,
                        INDETERMINATE,
                        "a name that its register enters only later",
                        () -> verify(forge().change(identity, json -> putInSubject(json, "partyName", "Another AS"))
                                .change(identity, json -> put(json, "validFrom", "2026-04-30T00:00:00Z"))
                                .relinked())),
                new Case(
                        PassportFinding.IDENTITY_RENEWED,
                        ACCEPTED,
                        "an identity anchor that ended when a later one began",
                        () -> verify(forge().change(identity, json -> put(json, "validUntil", "2026-01-10T00:00:00Z"))
                                .add(signed(CredentialCases.atFreePosition(put(
                                        put(credential(identity), "id", "urn:x:renewed"),
                                        "validFrom",
                                        "2026-01-10T00:00:00Z"))))
                                .relinked())),
                new Case(
                        ChainFinding.SITE_PERIODS_OVERLAP,
                        REJECTED,
                        "a site that is described twice",
                        () -> verify(forge().add(signed(put(
                                        putInSubject(credential(SITE), "operatedFrom", "2026-02-01T00:00:00Z"),
                                        "id",
                                        "urn:x:sold")))
                                .bundle())),
                new Case(
                        ChainFinding.SITE_PERIOD_MISSING,
                        INDETERMINATE,
                        "a site that nobody runs any more",
                        () -> verify(forge().change(
                                        SITE, json -> putInSubject(json, "operatedUntil", "2025-01-01T00:00:00Z"))
                                .relinked())));
    }

    private static SignedCredential signed(JsonObject json) {
        return new SignedCredential(Forgery.ownKey(json).apply(json.toString()));
    }
}
