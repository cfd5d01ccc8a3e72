package io.didymium.passport.foreign;

import static io.didymium.passport.report.Verdict.INDETERMINATE;
import static io.didymium.passport.report.Verdict.REJECTED;
import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Severity;
import io.didymium.core.id.PartyId;
import io.didymium.core.party.CountryCode;
import io.didymium.crypto.digest.DigestMultibase;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.issue.IssuerIdentity;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.Outcome;
import io.didymium.passport.report.PassportFinding;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.testing.Issuers;
import io.didymium.passport.trust.TrustAnchor;
import io.didymium.passport.trust.TrustList;
import io.didymium.passport.trust.TrustRole;
import io.didymium.passport.trust.TrustScope;
import io.didymium.passport.verify.ChainVerifier;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Identities over two links: a scheme that the verifier trusts accredits a register, which registers an operator. */
class IdentityChainTest {
    private static final String SCHEME = "did:web:scheme.example";
    private static final String REGISTER = "did:web:register.example";
    private static final String OPERATOR = "did:web:operator.example";
    private static final String STRANGER = "did:web:stranger.example";
    private static final String NUMBERS = "https://register.example/numbers";
    private static final String LATER = "2034-01-01T00:00:00Z";

    @Test
    void aRegisterThatASchemeAccreditsRegistersAnOperator() {
        VerificationReport report =
                verify(scheme(), accreditation(SCHEME, REGISTER, NUMBERS, LATER), entry(REGISTER, OPERATOR), record());

        // Identities and sites alone are nothing to accept; nothing else is left open.
        assertThat(report.findings())
                .filteredOn(finding -> finding.severity() == Severity.FAIL || finding.severity() == Severity.UNDECIDED)
                .extracting(Finding::code)
                .containsExactly(PassportFinding.NOTHING_TO_VERIFY);
        assertThat(report.of(CheckId.ISSUER_ANCHORED))
                .isNotEmpty()
                .allMatch(result -> result.outcome() == Outcome.PASSED);
    }

    @Test
    void withoutTheSchemeNobodyIsKnown() {
        assertUnknown(verify(
                Issuers.anchor(new PartyId(STRANGER), TrustRole.SCHEME),
                accreditation(SCHEME, REGISTER, NUMBERS, LATER),
                entry(REGISTER, OPERATOR),
                record()));
    }

    @Test
    void aRegisterOutOfItsPeriodRegistersNobody() {
        VerificationReport report = verify(
                scheme(),
                accreditation(SCHEME, REGISTER, NUMBERS, "2025-05-01T00:00:00Z"),
                entry(REGISTER, OPERATOR),
                record());

        assertThat(report.verdict()).isEqualTo(REJECTED);
        assertThat(report.findings())
                .extracting(Finding::code)
                .contains(PassportFinding.NO_LONGER_VALID, PassportFinding.ISSUER_UNKNOWN);
    }

    @Test
    void aSchemeOutOfItsPeriodAccreditsNobody() {
        TrustAnchor ended = scheme().toBuilder()
                .validUntil(Instant.parse("2025-05-01T00:00:00Z"))
                .build();

        assertUnknown(
                verify(ended, accreditation(SCHEME, REGISTER, NUMBERS, LATER), entry(REGISTER, OPERATOR), record()));
    }

    @Test
    void anOperatorIsNoRegister() {
        // The register identifies the operator; whom the operator identifies is nobody's word.
        assertUnknown(verify(
                Issuers.anchor(new PartyId(REGISTER), TrustRole.REGISTER),
                entry(REGISTER, STRANGER),
                entry(STRANGER, OPERATOR),
                record()));
    }

    @Test
    void aRegisterDoesNotAccreditAnother() {
        assertUnknown(verify(
                Issuers.anchor(new PartyId(REGISTER), TrustRole.REGISTER),
                accreditation(REGISTER, STRANGER, NUMBERS, LATER),
                entry(STRANGER, OPERATOR),
                record()));
    }

    @Test
    void aThirdLinkCountsForNothing() {
        assertUnknown(verify(
                scheme(),
                accreditation(SCHEME, REGISTER, NUMBERS, LATER),
                accreditation(REGISTER, STRANGER, NUMBERS, LATER),
                entry(STRANGER, OPERATOR),
                record()));
    }

    @Test
    void registersThatAccreditEachOtherAreNone() {
        assertUnknown(verify(
                scheme(),
                accreditation(STRANGER, REGISTER, NUMBERS, LATER),
                accreditation(REGISTER, STRANGER, NUMBERS, LATER),
                entry(REGISTER, OPERATOR),
                record()));
    }

    @Test
    void aRegisterKeepsToTheNumbersThatItIsAccreditedFor() {
        assertUnknown(verify(
                scheme(),
                accreditation(SCHEME, REGISTER, "https://register.example/trademarks", LATER),
                entry(REGISTER, OPERATOR),
                record()));
    }

    @Test
    void aSchemeKeepsToItsScope() {
        for (TrustScope scope : List.of(
                TrustScope.builder()
                        .schemes("https://elsewhere.example/numbers")
                        .build(),
                // Plain UNTP does not state the country of a party: it is not known to be this one.
                TrustScope.builder().countries(new CountryCode("NO")).build())) {
            assertUnknown(verify(
                    scheme().toBuilder().scope(scope).build(),
                    accreditation(SCHEME, REGISTER, NUMBERS, LATER),
                    entry(REGISTER, OPERATOR),
                    record()));
        }
    }

    @Test
    void anotherKeyOfTheRegisterIsSeen() {
        PassportBundle bundle = Foreign.bundle(
                accreditation(SCHEME, REGISTER, NUMBERS, LATER).replace(digest(REGISTER), digest(STRANGER)),
                entry(REGISTER, OPERATOR),
                record());
        VerificationReport report = verifier(scheme()).verify(bundle, Foreign.AT);

        assertThat(report.verdict()).isEqualTo(REJECTED);
        assertThat(report.findings())
                .extracting(Finding::code)
                .contains(PassportFinding.DID_DOCUMENT_MISMATCH, PassportFinding.ISSUER_UNKNOWN);
    }

    @Test
    void aRegisterWhoseDocumentNobodyPinsRegistersNobody() {
        String unpinned =
                accreditation(SCHEME, REGISTER, NUMBERS, LATER).replaceFirst("\"relatedResource\":\\[[^]]*],", "");

        assertThat(unpinned).doesNotContain("relatedResource");
        assertUnknown(verify(scheme(), unpinned, entry(REGISTER, OPERATOR), record()));
    }

    private static void assertUnknown(VerificationReport report) {
        assertThat(report.verdict()).as("%s", Foreign.words(report)).isEqualTo(INDETERMINATE);
        assertThat(report.findings())
                .filteredOn(finding -> finding.code() == PassportFinding.ISSUER_UNKNOWN)
                .extracting(Finding::message)
                .anyMatch(message -> message.contains(OPERATOR));
    }

    private static VerificationReport verify(TrustAnchor trusted, String... credentials) {
        return verifier(trusted).verify(Foreign.bundle(credentials), Foreign.AT);
    }

    private static ChainVerifier verifier(TrustAnchor trusted) {
        return new ChainVerifier(new TrustList(List.of(trusted)));
    }

    private static TrustAnchor scheme() {
        return Issuers.anchor(new PartyId(SCHEME), TrustRole.SCHEME);
    }

    private static String accreditation(String by, String register, String numbers, String until) {
        return identity(by, register, "accreditation", numbers)
                .replace("\"name\":\"A credential\"", "\"validUntil\":\"" + until + "\",\"name\":\"A credential\"");
    }

    private static String entry(String register, String party) {
        return identity(register, party, "business", NUMBERS);
    }

    private static String identity(String register, String party, String type, String scope) {
        String pinned = "\"relatedResource\":[{\"id\":\"" + party + "\",\"mediaType\":\"application/did+json\","
                + "\"digestMultibase\":\"" + digest(party) + "\"}],";
        return Foreign.plain(
                        "DigitalIdentityAnchor",
                        register,
                        "{\"type\":[\"RegisteredIdentity\"],\"id\":\"" + party + "\",\"registeredName\":\"Somebody\","
                                + "\"registeredId\":\"1\",\"registeredDate\":\"2020-01-01\",\"idScheme\":{\"type\":"
                                + "[\"IdentifierScheme\"],\"id\":\"" + NUMBERS + "\",\"name\":\"Numbers\"},"
                                + "\"registerType\":\"" + type + "\",\"registrationScope\":[\"" + scope + "\"]}")
                .replace("\"credentialSubject\"", pinned + "\"credentialSubject\"")
                .replace("/" + register.replace(':', '-'), "/" + (register + "/" + party).replace(':', '-'));
    }

    private static String digest(String party) {
        IssuerIdentity identity = Issuers.identity(new PartyId(party));
        return DigestMultibase.ofSha256(identity.didDocument());
    }

    /** What the operator states of itself. */
    private static String record() {
        return Foreign.plain(
                "DigitalFacilityRecord",
                OPERATOR,
                "{\"type\":[\"Facility\"],\"id\":\"https://operator.example/site\",\"name\":\"Site\","
                        + "\"locationInformation\":{\"plusCode\":\"https://plus.codes/8Q7Q5G22+22\"}}");
    }
}
