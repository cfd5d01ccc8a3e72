package io.didymium.passport.verify;

import static io.didymium.passport.report.Verdict.ACCEPTED;
import static io.didymium.passport.report.Verdict.INDETERMINATE;
import static io.didymium.passport.report.Verdict.REJECTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.didymium.core.balance.BalanceFinding;
import io.didymium.core.chain.ChainFinding;
import io.didymium.core.conformity.ConformityFinding;
import io.didymium.core.custody.CustodyFinding;
import io.didymium.core.finding.Finding;
import io.didymium.core.finding.FindingCode;
import io.didymium.core.lca.pact.PactFinding;
import io.didymium.core.lca.system.FootprintFinding;
import io.didymium.core.origin.OriginFinding;
import io.didymium.core.party.Party;
import io.didymium.core.regulation.RuleFinding;
import io.didymium.core.testing.SecreetsChain;
import io.didymium.crypto.did.DidUrl;
import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonString;
import io.didymium.crypto.internal.json.JsonValue;
import io.didymium.passport.CredentialKind;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.SignedCredential;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.compose.IssuerIdentity;
import io.didymium.passport.compose.PassportComposer;
import io.didymium.passport.compose.StatusTerms;
import io.didymium.passport.report.BookFinding;
import io.didymium.passport.report.FootprintClaimFinding;
import io.didymium.passport.report.OriginStatementFinding;
import io.didymium.passport.report.PassportFinding;
import io.didymium.passport.report.Verdict;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.testing.Forgery;
import io.didymium.passport.testing.Issuers;
import io.didymium.passport.testing.Secreets;
import io.didymium.passport.trust.TrustList;
import io.didymium.passport.trust.TrustRole;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** One way to provoke each finding that verification can make, and the verdict that follows. */
class FindingCasesTest {
    /** A way to provoke a finding. */
    record Case(FindingCode code, Verdict verdict, String what, Supplier<VerificationReport> report) {}

    private static final PassportBundle BUNDLE = Secreets.bundle();
    private static final String OXIDE = passport("A-O1");
    private static final String MAGNETS = passport("A-P1");
    private static final String SEPARATION = "urn:didymium:dte:" + SecreetsChain.step("separation");
    private static final String COATING = "urn:didymium:dte:" + SecreetsChain.step("coating");
    private static final String SHIPMENT = "urn:didymium:dte:" + SecreetsChain.transfer("oxides");
    private static final String SITE = "urn:didymium:dfr:" + SecreetsChain.facility("REETEC-HER");
    private static final String ASSESSMENT = "urn:didymium:dcc:urn:didymium:secreets:certificate:REIA-LCM";
    private static final IssuerIdentity REETEC =
            Issuers.identity(operator("REETEC-HER").id());

    @TestFactory
    Stream<DynamicTest> everyCaseIsFoundAndJudged() {
        return cases().stream()
                .map(one -> dynamicTest(one.code().id() + ": " + one.what(), () -> {
                    VerificationReport report = one.report().get();

                    assertThat(report.findings()).extracting(Finding::code).contains(one.code());
                    assertThat(report.verdict()).isEqualTo(one.verdict());
                    report.findings()
                            .forEach(finding -> assertThat(finding.message()).doesNotContain("{"));
                }));
    }

    @Test
    void everyCodeHasACase() {
        Set<FindingCode> codes = new HashSet<>();
        codes.addAll(List.of(PassportFinding.values()));
        codes.addAll(List.of(ChainFinding.values()));
        codes.addAll(List.of(BalanceFinding.values()));
        codes.addAll(List.of(ConformityFinding.values()));
        codes.addAll(List.of(BookFinding.values()));
        // Of other entries the books themselves refuse: in a journal they are lines that could not have been entered.
        codes.addAll(List.of(
                CustodyFinding.JOURNAL_ALTERED,
                CustodyFinding.JOURNAL_UNREADABLE,
                CustodyFinding.JOURNAL_IMPOSSIBLE,
                CustodyFinding.MODEL_UPGRADED,
                CustodyFinding.METHOD_MISMATCH));
        codes.addAll(List.of(OriginStatementFinding.values()));
        codes.addAll(List.of(OriginFinding.values()));
        // A declaration stands in the passport of what it is about, so it cannot go astray.
        codes.remove(OriginFinding.DECLARATION_MISMATCH);
        codes.addAll(List.of(RuleFinding.values()));
        // What is too little for a law, or says little, is not untrue.
        codes.removeAll(Set.of(RuleFinding.MINIMUM_NOT_MET, RuleFinding.ELEMENT_BELOW_LIMIT));
        codes.addAll(List.of(FootprintClaimFinding.values()));

        assertThat(cases().stream().map(Case::code)).containsAll(codes);
    }

    @Test
    void everyCodeHasAnIdOfItsOwn() {
        assertThat(Stream.of(
                                PassportFinding.values(),
                                ChainFinding.values(),
                                BalanceFinding.values(),
                                ConformityFinding.values(),
                                BookFinding.values(),
                                CustodyFinding.values(),
                                OriginStatementFinding.values(),
                                OriginFinding.values(),
                                RuleFinding.values(),
                                FootprintFinding.values(),
                                PactFinding.values(),
                                FootprintClaimFinding.values())
                        .flatMap(Stream::of)
                        .map(FindingCode::id))
                .doesNotHaveDuplicates();
    }

    private static List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        cases.addAll(ofTokens());
        cases.addAll(ofIssuers());
        cases.addAll(ofTimeAndStatus());
        cases.addAll(ofLinks());
        cases.addAll(ofAgreement());
        cases.addAll(ofHistory());
        cases.addAll(ofBooks());
        cases.addAll(ofClaims());
        cases.addAll(ReceiptCases.all());
        cases.addAll(DisclosureCases.all());
        cases.addAll(CustodyCases.all());
        cases.addAll(OriginCases.all());
        cases.addAll(FootprintCases.all());
        return cases;
    }

    private static List<Case> ofTokens() {
        return List.of(
                new Case(
                        PassportFinding.TOKEN_UNREADABLE,
                        REJECTED,
                        "a root that is no token",
                        () -> verify(
                                forge().add(new SignedCredential("not.a.token")).bundle())),
                new Case(
                        PassportFinding.TOKEN_REFUSED,
                        REJECTED,
                        "a token of another type",
                        () -> verify(forge().sign(MAGNETS, otherType()).bundle())),
                new Case(
                        PassportFinding.SIGNATURE_MISMATCH,
                        REJECTED,
                        "signed by another key under the issuer's name",
                        () -> verify(forge().sign(OXIDE, Forgery.key(REETEC.keyId(), Issuers.signer("somebody else")))
                                .bundle())),
                new Case(
                        PassportFinding.PROFILE_UNKNOWN,
                        INDETERMINATE,
                        "a version that is not known",
                        () -> verify(forge().replace(MAGNETS, "untp/0.7.0/context/", "untp/0.9.0/context/")
                                .relinked())),
                new Case(
                        PassportFinding.PROFILE_VIOLATED,
                        REJECTED,
                        "a mass without unit",
                        () -> verify(
                                forge().replace(MAGNETS, "\"KGM\"", "\"LBR\"").relinked())));
    }

    private static List<Case> ofIssuers() {
        return List.of(
                new Case(
                        PassportFinding.KEY_UNKNOWN,
                        INDETERMINATE,
                        "no DID document of an issuer",
                        () -> verify(
                                forge().removeDidDocument(operator("REETEC-HER").id())
                                        .bundle())),
                new Case(
                        PassportFinding.KEY_NOT_AUTHORISED,
                        REJECTED,
                        "signed by a key that the document does not have",
                        () -> verify(forge().sign(
                                        OXIDE,
                                        Forgery.key(new DidUrl(REETEC.did(), "key-2"), Issuers.signer("somebody else")))
                                .bundle())),
                new Case(
                        PassportFinding.DID_DOCUMENT_UNPINNED,
                        INDETERMINATE,
                        "no identity anchor of an issuer",
                        () -> verify(forge().remove(identityOf("REETEC-HER")).bundle())),
                new Case(
                        PassportFinding.DID_DOCUMENT_MISMATCH,
                        REJECTED,
                        "a DID document exchanged for one with another key",
                        () -> verify(forge().didDocument(
                                        operator("REETEC-HER").id(),
                                        IssuerIdentity.of(operator("REETEC-HER").id(), Issuers.signer("somebody else"))
                                                .didDocument())
                                .sign(OXIDE, Forgery.key(REETEC.keyId(), Issuers.signer("somebody else")))
                                .bundle())),
                new Case(
                        PassportFinding.ISSUER_UNKNOWN,
                        INDETERMINATE,
                        "a register that is not trusted",
                        () -> new ChainVerifier(new TrustList(
                                        List.of(Issuers.anchor(SecreetsChain.CERTIFIER, TrustRole.CERTIFIER))))
                                .verify(BUNDLE, Secreets.AT)),
                new Case(
                        PassportFinding.ANCHOR_UNTRUSTED,
                        INDETERMINATE,
                        "a certifier that is not trusted",
                        () -> new ChainVerifier(new TrustList(
                                        List.of(Issuers.anchor(SecreetsChain.REGISTER, TrustRole.REGISTER))))
                                .verify(BUNDLE, Secreets.AT)));
    }

    private static List<Case> ofTimeAndStatus() {
        return List.of(
                new Case(
                        PassportFinding.NOT_YET_VALID,
                        REJECTED,
                        "dated ahead",
                        () -> verify(forge().change(MAGNETS, json -> put(json, "validFrom", "2026-05-02T00:00:00Z"))
                                .relinked())),
                new Case(
                        PassportFinding.NO_LONGER_VALID,
                        REJECTED,
                        "a passport that has ended",
                        () -> verify(forge().change(MAGNETS, json -> put(json, "validUntil", "2026-04-30T00:00:00Z"))
                                .relinked())),
                new Case(
                        PassportFinding.CERTIFICATE_ENDED,
                        ACCEPTED,
                        "years later, when a certificate has ended that held in its time",
                        () -> verifyAt("2028-01-10T00:00:00Z")),
                new Case(
                        PassportFinding.REVOKED,
                        REJECTED,
                        "a passport that its issuer revoked",
                        () -> verify(compose(
                                Secreets.dossier(),
                                Secreets.STATUS.revoking(
                                        CredentialKind.PRODUCT_PASSPORT, SecreetsChain.batch("A-O1"))))),
                new Case(
                        PassportFinding.STATUS_UNKNOWN,
                        INDETERMINATE,
                        "no status lists",
                        () -> verify(forge().removeStatusLists().bundle())),
                new Case(
                        PassportFinding.STATUS_UNKNOWN,
                        INDETERMINATE,
                        "status lists that are too old",
                        () -> new ChainVerifier(Secreets.trust())
                                .verify(BUNDLE, Instant.parse("2026-08-01T00:00:00Z"))),
                new Case(
                        PassportFinding.STATUS_UNKNOWN,
                        INDETERMINATE,
                        "status lists that begin later",
                        () -> new ChainVerifier(Secreets.trust())
                                .verify(BUNDLE, Instant.parse("2026-04-19T00:00:00Z"))),
                new Case(
                        PassportFinding.STATUS_ABSENT,
                        ACCEPTED,
                        "a passport that cannot be revoked",
                        () -> verify(forge().change(
                                        MAGNETS,
                                        json -> json.toBuilder()
                                                .remove("credentialStatus")
                                                .build())
                                .relinked())));
    }

    private static List<Case> ofLinks() {
        return List.of(
                new Case(
                        PassportFinding.LINK_TARGET_ABSENT,
                        INDETERMINATE,
                        "an absent predecessor",
                        () -> verify(forge().remove(passport("A-C1")).bundle())),
                new Case(
                        PassportFinding.LINK_DIGEST_MISMATCH,
                        REJECTED,
                        "a mass moved and honestly signed anew by its issuer alone",
                        () -> verify(forge().replace(OXIDE, "\"value\":8754,", "\"value\":8760,")
                                .bundle())),
                new Case(
                        PassportFinding.LINK_UNPINNED,
                        INDETERMINATE,
                        "a link without digest",
                        () -> verify(forge().change(MAGNETS, FindingCasesTest::withoutDigests)
                                .relinked())),
                new Case(
                        PassportFinding.REQUIRED_LINK_ABSENT,
                        INDETERMINATE,
                        "a passport that does not pin its history",
                        () -> verify(forge().change(MAGNETS, FindingCasesTest::withoutLinks)
                                .relinked())),
                new Case(
                        PassportFinding.ISSUED_BEFORE_UPSTREAM,
                        REJECTED,
                        "dated before what it builds on",
                        () -> verify(forge().change(MAGNETS, json -> put(json, "validFrom", "2026-01-01T00:00:00Z"))
                                .relinked())),
                new Case(
                        PassportFinding.BUNDLE_EMPTY,
                        INDETERMINATE,
                        "a bundle without roots",
                        () -> verify(forge().uprootAll().bundle())),
                new Case(
                        PassportFinding.BUNDLE_EMPTY,
                        INDETERMINATE,
                        "a bundle of nothing",
                        () -> verify(PassportBundle.builder().build())),
                new Case(
                        PassportFinding.CREDENTIAL_UNREACHABLE,
                        INDETERMINATE,
                        "a passport that nobody asked for",
                        () -> verify(forge().uproot(MAGNETS).bundle())));
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

    private static List<Case> ofHistory() {
        return List.of(
                new Case(
                        ChainFinding.DUPLICATE_ID,
                        REJECTED,
                        "two steps with one id",
                        () -> verify(forge().replace(
                                        COATING,
                                        "\"id\":\"" + SecreetsChain.step("coating") + "\"",
                                        "\"id\":\"" + SecreetsChain.step("separation") + "\"")
                                .relinked())),
                new Case(
                        ChainFinding.UNKNOWN_REFERENCE,
                        INDETERMINATE,
                        "no record of a facility",
                        () -> verify(forge().remove(SITE).bundle())),
                new Case(
                        ChainFinding.DANGLING_BATCH,
                        INDETERMINATE,
                        "no event that made the batch",
                        () -> verify(forge().remove(COATING).bundle())),
                new Case(
                        ChainFinding.TWO_PRODUCERS,
                        REJECTED,
                        "a batch that two steps made",
                        () -> verify(forge().change(SEPARATION, FindingCasesTest::makingFertiliserToo)
                                .relinked())),
                new Case(
                        ChainFinding.CYCLE,
                        REJECTED,
                        "rock that was made of its own carbonate",
                        () -> verify(forge().change(
                                        "urn:didymium:dte:" + SecreetsChain.step("extraction"),
                                        FindingCasesTest::eatingCarbonate)
                                .bundle())),
                new Case(
                        ChainFinding.CONSUMED_BEFORE_PRODUCED,
                        REJECTED,
                        "oxide shipped before it was made",
                        () -> verify(
                                forge().change(SHIPMENT, json -> putInEvent(json, "eventDate", "2026-01-20T00:00:00Z"))
                                        .relinked())),
                new Case(
                        ChainFinding.PRODUCED_OUTSIDE_STEP,
                        REJECTED,
                        "magnets made after their step",
                        () -> verify(forge().change(
                                        MAGNETS,
                                        json -> putInSubject(
                                                putInSubject(json, "producedAt", "2026-04-15T00:00:00Z"),
                                                "productionDate",
                                                "2026-04-15"))
                                .relinked())),
                new Case(
                        ChainFinding.FACILITY_MISMATCH,
                        REJECTED,
                        "magnets made elsewhere than their step",
                        () -> verify(forge().change(
                                        MAGNETS,
                                        json -> putInSubject(
                                                json,
                                                "producedAtFacility",
                                                subject(OXIDE)
                                                        .find("producedAtFacility")
                                                        .orElseThrow()))
                                .relinked())));
    }

    private static List<Case> ofBooks() {
        return List.of(
                new Case(
                        BalanceFinding.MASS_CREATED,
                        REJECTED,
                        "magnets that weigh more than went in, everything signed anew",
                        () -> verify(forge().replace(MAGNETS, "\"value\":10410.5,", "\"value\":10610.5,")
                                .replace(COATING, "\"value\":10410.5,", "\"value\":10610.5,")
                                .relinked())),
                new Case(
                        BalanceFinding.MASS_GAP,
                        REJECTED,
                        "magnets that weigh less than went in, everything signed anew",
                        () -> verify(forge().replace(MAGNETS, "\"value\":10410.5,", "\"value\":10210.5,")
                                .replace(COATING, "\"value\":10410.5,", "\"value\":10210.5,")
                                .relinked())),
                new Case(
                        BalanceFinding.ELEMENT_CREATED,
                        REJECTED,
                        "dysprosium that came from nowhere",
                        () -> verify(forge().change(MAGNETS, json -> withContent(json, "Dy", "0.03"))
                                .relinked())),
                new Case(
                        BalanceFinding.ELEMENT_GAP,
                        REJECTED,
                        "dysprosium that is gone",
                        () -> verify(forge().change(MAGNETS, json -> withContent(json, "Dy", "0.001"))
                                .relinked())),
                new Case(
                        BalanceFinding.ASSAY_MISSING,
                        INDETERMINATE,
                        "magnets that were not analysed",
                        () -> verify(forge().change(MAGNETS, FindingCasesTest::withoutAssay)
                                .relinked())),
                new Case(
                        BalanceFinding.RARE_EARTH_IN_REAGENT,
                        INDETERMINATE,
                        "neodymium in the coating, of which no passport tells",
                        () -> verify(forge().change(COATING, FindingCasesTest::withNeodymiumInCoating)
                                .relinked())),
                new Case(
                        BalanceFinding.BATCH_OVERDRAWN,
                        REJECTED,
                        "8,755 kg of oxide shipped of 8,754",
                        () -> verify(forge().replace(SHIPMENT, "\"value\":5000,", "\"value\":8755,")
                                .relinked())),
                new Case(
                        BalanceFinding.COMPOSITION_IMPOSSIBLE,
                        REJECTED,
                        "contents that sum to more than the whole",
                        () -> verify(forge().change(OXIDE, json -> withContent(json, "Nd2O3", "0.95"))
                                .relinked())));
    }

    private static List<Case> ofClaims() {
        String criterion = "https://register.example/criteria/reia-assessment";
        return List.of(
                new Case(
                        PassportFinding.CERTIFICATE_ABSENT,
                        INDETERMINATE,
                        "a claim with a certificate that is not there",
                        () -> verify(
                                forge().replace(passport("A-M1"), "certificate:REIA-LCM\"", "certificate:REIA-OTHER\"")
                                        .relinked())),
                new Case(
                        PassportFinding.CLAIM_UNSUPPORTED,
                        ACCEPTED,
                        "a claim without certificate",
                        () -> verify(forge().replace(
                                        passport("A-M1"),
                                        ",\"certificate\":\"urn:didymium:secreets:certificate:REIA-LCM\"",
                                        "")
                                .relinked())),
                new Case(
                        ConformityFinding.CERTIFICATE_SUBJECT_MISMATCH,
                        REJECTED,
                        "a certificate of another site",
                        () -> verify(forge().replace(
                                        ASSESSMENT,
                                        SecreetsChain.facility("LCM-ELP").value(),
                                        SecreetsChain.facility("VAC-HAN").value())
                                .relinked())),
                new Case(
                        ConformityFinding.CERTIFICATE_CRITERION_MISMATCH,
                        REJECTED,
                        "a certificate against another criterion",
                        () -> verify(forge().replace(passport("A-M1"), criterion, criterion + "-plus")
                                .relinked())),
                new Case(
                        ConformityFinding.CERTIFICATE_NOT_CONFORMANT,
                        REJECTED,
                        "a certificate that says no",
                        () -> verify(forge().replace(ASSESSMENT, "\"conformance\":true", "\"conformance\":false")
                                .relinked())),
                new Case(
                        ConformityFinding.CERTIFICATE_AFTER_BATCH,
                        REJECTED,
                        "a certificate dated after the batch",
                        () -> verify(forge().change(ASSESSMENT, json -> put(json, "validFrom", "2026-04-30T00:00:00Z"))
                                .relinked())),
                new Case(
                        ConformityFinding.CERTIFICATE_EXPIRED,
                        REJECTED,
                        "a certificate that had ended before the batch",
                        () -> verify(forge().change(ASSESSMENT, json -> put(json, "validUntil", "2026-01-01T00:00:00Z"))
                                .relinked())));
    }

    private static Forgery forge() {
        return new Forgery(BUNDLE);
    }

    private static VerificationReport verify(PassportBundle bundle) {
        return Secreets.verify(bundle);
    }

    private static VerificationReport verifyAt(String at) {
        Instant time = Instant.parse(at);
        return new ChainVerifier(Secreets.trust())
                .verify(
                        compose(
                                Secreets.dossier(),
                                StatusTerms.between(time.minusSeconds(86_400), time.plusSeconds(86_400))),
                        time);
    }

    private static PassportBundle compose(Dossier dossier, StatusTerms terms) {
        return new PassportComposer(Issuers.identities(dossier), terms).compose(dossier);
    }

    private static String passport(String batch) {
        return "urn:didymium:dpp:" + SecreetsChain.batch(batch);
    }

    private static Party operator(String site) {
        var chain = SecreetsChain.chain();
        return chain.party(chain.facility(SecreetsChain.facility(site)).operator());
    }

    private static String identityOf(String site) {
        return "urn:didymium:dia:" + operator(site).id();
    }

    private static UnaryOperator<String> otherType() {
        IssuerIdentity vac = Issuers.identity(operator("VAC-HAN").id());
        return Forgery.header(vac.keyId(), vac.signer(), "JWT");
    }

    private static JsonObject credential(String id) {
        return BUNDLE.credentials().stream()
                .map(Forgery::json)
                .filter(json -> json.toString().contains("\"id\":\"" + id + "\",\"issuer\""))
                .findFirst()
                .orElseThrow();
    }

    private static JsonObject subject(String id) {
        return (JsonObject) credential(id).find("credentialSubject").orElseThrow();
    }

    private static JsonObject issuerOf(String id) {
        return (JsonObject) credential(id).find("issuer").orElseThrow();
    }

    private static SignedCredential other(String id) {
        JsonObject json = put(credential(id), "name", "The other passport");
        return new SignedCredential(Forgery.ownKey(json).apply(json.toString()));
    }

    private static JsonObject put(JsonObject json, String name, String value) {
        return json.toBuilder().put(name, value).build();
    }

    private static JsonObject put(JsonObject json, String name, JsonObject value) {
        return json.toBuilder().put(name, value).build();
    }

    private static JsonObject putInSubject(JsonObject json, String name, JsonValue value) {
        JsonObject subject = (JsonObject) json.find("credentialSubject").orElseThrow();
        return put(
                json, "credentialSubject", subject.toBuilder().put(name, value).build());
    }

    private static JsonObject putInSubject(JsonObject json, String name, String value) {
        return putInSubject(json, name, new JsonString(value));
    }

    private static JsonObject putInEvent(JsonObject json, String name, String value) {
        JsonArray events = (JsonArray) json.find("credentialSubject").orElseThrow();
        JsonObject event =
                ((JsonObject) events.get(0)).toBuilder().put(name, value).build();
        return json.toBuilder()
                .put("credentialSubject", JsonArray.of(List.of(event)))
                .build();
    }

    private static JsonObject withoutDigests(JsonObject json) {
        return Forgery.parse(json.toString().replaceAll(",\"digestMultibase\":\"z[^\"]+\"", ""));
    }

    private static JsonObject withoutLinks(JsonObject json) {
        return putInSubject(json, "relatedDocument", JsonArray.of(List.of()));
    }

    private static JsonObject withoutAssay(JsonObject json) {
        JsonObject subject = (JsonObject) json.find("credentialSubject").orElseThrow();
        return put(
                json,
                "credentialSubject",
                subject.toBuilder().remove("elementAssay").build());
    }

    private static JsonObject withContent(JsonObject json, String constituent, String fraction) {
        String changed = json.toString()
                .replaceAll(
                        "(\"constituent\":\"" + constituent + "\",\"contentFraction\":)\"[^\"]+\"",
                        "$1\"" + fraction + "\"");
        assertThat(changed).isNotEqualTo(json.toString());
        return Forgery.parse(changed);
    }

    private static JsonObject withNeodymiumInCoating(JsonObject json) {
        String nickel = "\"content\":[{\"constituent\":\"Ni\",";
        String neodymium = "{\"constituent\":\"Nd\",\"contentFraction\":\"0.001\",\"standardUncertainty\":\"0\"}";
        assertThat(json.toString()).contains(nickel);
        return Forgery.parse(json.toString().replace(nickel, nickel.replace("[", "[" + neodymium + ",")));
    }

    /** The separation says that it also made the fertiliser of the digestion. */
    private static JsonObject makingFertiliserToo(JsonObject json) {
        return Forgery.parse(json.toString()
                .replace(
                        SecreetsChain.batch("A-O7").value(),
                        SecreetsChain.batch("A-N1").value()));
    }

    /** The extraction says that it took of the carbonate that was later made of its rock. */
    private static JsonObject eatingCarbonate(JsonObject json) {
        String batch = SecreetsChain.batch("A-C1").value();
        String text = json.toString()
                .replace(
                        "\"code\":\"EXTRACTION\",\"name\":\"extraction from the ground\"",
                        "\"code\":\"BLENDING\",\"name\":\"blending\"")
                .replace(
                        "\"inputProduct\":[]",
                        "\"inputProduct\":[{\"product\":{\"type\":[\"Product\"],\"id\":\"" + batch
                                + "\",\"name\":\"carbonate\",\"idGranularity\":\"batch\"},"
                                + "\"quantity\":{\"value\":1,\"unit\":\"KGM\"}}]")
                .replace(
                        "\"inputUncertainty\":[]",
                        "\"inputUncertainty\":[{\"ofProduct\":\"" + batch + "\",\"standardUncertainty\":\"0\"}]");
        assertThat(text).contains("\"BLENDING\"").contains("\"ofProduct\":\"" + batch);
        return Forgery.parse(text);
    }
}
